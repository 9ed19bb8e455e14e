import { expect, test } from 'vitest';
import { flatFacts } from './flat-facts.js';

test('what lies within others has a name with a dot, and lists of values stand in a line', () => {
  expect(
    flatFacts({ blocks: 3, rpe: { method: 'product', on: ['k', 'q'] }, mCE: null, isSeen: true, parts: [{ x: 1 }, { x: 2 }] }),
  ).toEqual([
    ['blocks', '3'],
    ['rpe.method', 'product'],
    ['rpe.on', 'k, q'],
    ['mCE', '–'],
    ['isSeen', 'true'],
    ['parts.0.x', '1'],
    ['parts.1.x', '2'],
  ]);
});

test('a list of sentences is a list without names', () => {
  expect(flatFacts([])).toEqual([['', '']]);
  expect(flatFacts(7)).toEqual([['', '7']]);
});
