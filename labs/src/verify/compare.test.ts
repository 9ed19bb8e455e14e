import { describe, expect, it } from 'vitest';
import { compareNumbers, compareTexts } from './compare.js';

describe('comparing numbers', () => {
  it('gives the largest difference, and the same over the largest expected value', () => {
    expect(compareNumbers('x', [1, 2.5, -8], [1, 2, -8], 0.5)).toEqual({
      name: 'x',
      maxAbs: 0.5,
      maxRel: 0.0625,
      tolerance: 0.5,
      ok: true,
      note: null,
    });
    expect(compareNumbers('x', [1, 2.5], [1, 2], 0.49).ok).toBe(false);
  });

  it('has no relative difference from nothing', () => {
    expect(compareNumbers('x', [0.5], [0], 1)).toMatchObject({ maxAbs: 0.5, maxRel: null, ok: true });
    expect(compareNumbers('x', [0], [0], 0)).toMatchObject({ maxAbs: 0, maxRel: 0, ok: true });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('fails where %d was computed', (value) => {
    expect(compareNumbers('x', [1, value], [1, 2], 1e9)).toMatchObject({ maxAbs: null, ok: false, note: { en: 'no number at 1' } });
  });
});

describe('comparing texts', () => {
  it('tells the first that differs, also where one list is longer', () => {
    expect(compareTexts('keys', ['a', 'b'], ['a', 'b'])).toMatchObject({ maxAbs: 0, ok: true });
    expect(compareTexts('keys', ['a', 'b'], ['a', 'c']).note?.en).toBe('b instead of c');
    expect(compareTexts('keys', ['a'], ['a', 'c']).note?.en).toBe('– instead of c');
    expect(compareTexts('keys', ['a', 'b'], ['a']).note?.en).toBe('b instead of –');
  });
});
