import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits } from '../base/diagnostic.js';
import { editBetween } from './edit-between.js';

it('changes as few characters as it can', () => {
  expect(editBetween('http://example.org', 'https://example.org', 10)).toEqual({ start: 14, end: 14, text: 's' });
  expect(editBetween('a?b=1&utm_source=x', 'a?b=1', 0)).toEqual({ start: 5, end: 18, text: '' });
});

it('makes the one text of the other', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (before, after) => applyEdits(before, [editBetween(before, after, 0)]) === after));
});
