import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explore } from './explore.js';

const told = (count: number, day: string): string =>
  explore([...Array(count).keys()], day)
    .map(({ value, isExploration }) => `${isExploration ? '*' : ''}${value}`)
    .join(' ');

describe('places to explore', () => {
  it('are the seventh of ten, for something from after these ten', () => {
    expect(told(10, '2022-05-12')).toBe('0 1 2 3 4 5 6 7 8 9');
    expect(told(11, '2022-05-12')).toBe('0 1 2 3 4 5 *10 6 7 8 9');
  });

  it('leave all else in its order, and nothing out', () => {
    fc.assert(
      fc.property(fc.nat(120), fc.string(), (count, day) => {
        const placed = explore([...Array(count).keys()], day);
        const others = placed.filter(({ isExploration }) => !isExploration).map(({ value }) => value);
        expect(others).toEqual(others.toSorted((a, b) => a - b));
        expect(placed.map(({ value }) => value).toSorted((a, b) => a - b)).toEqual([...Array(count).keys()]);
        placed.forEach(({ value, isExploration }, at) => {
          if (isExploration) expect([at % 10, value > at]).toEqual([6, true]);
        });
      }),
    );
  });
});
