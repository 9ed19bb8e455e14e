import { describe, expect, it } from 'vitest';
import { floats } from '../tensor.js';
import { matchSet, type SetObject, setLoss } from './set-loss.js';

const object: SetObject = { class: 1, box: [0.5, 0.5, 0.2, 0.2] };

describe('the matching of a set', () => {
  it('weighs chance, distance and overlap', () => {
    // A chance of a half costs 0.25 · 0.25 · ln 2 − 0.75 · 0.25 · ln 2; the boxes are equal.
    const [match] = matchSet(floats([1, 1, 2], [9, 0]), floats([1, 1, 4], [...object.box]), [object]);
    expect(match).toEqual({
      query: 0,
      chance: 0.5,
      apart: expect.closeTo(0, 6),
      overlap: expect.closeTo(1, 6),
      cost: expect.closeTo(2 * -0.125 * Math.LN2 - 2, 5),
    });
  });

  it('prefers the nearer box of equal chances, and the surer class of equal boxes', () => {
    const boxes = floats([1, 2, 4], [...[0.6, 0.5, 0.2, 0.2], ...object.box]);
    expect(matchSet(floats([1, 2, 2], [0, 0, 0, 0]), boxes, [object])[0]?.query).toBe(1);
    const alike = floats([1, 2, 4], [...object.box, ...object.box]);
    expect(matchSet(floats([1, 2, 2], [0, 2, 0, 1]), alike, [object])[0]?.query).toBe(0);
  });

  it('gives two objects at one place two queries', () => {
    const other: SetObject = { class: 0, box: [0.5, 0.5, 0.2, 0.2] };
    const alike = floats([1, 2, 4], [...object.box, ...object.box]);
    expect(matchSet(floats([1, 2, 2], [3, 3, 0, 2]), alike, [object, other]).map(({ query }) => query)).toEqual([1, 0]);
  });
});

describe('the loss of a set', () => {
  it('is made of the focal loss of all logits, the distance and what is missing of the overlap', () => {
    const logits = floats([1, 2, 1], [0, 0]);
    const single: SetObject = { class: 0, box: [0.5, 0.5, 0.2, 0.2] };
    // The second query is two tenths to the right: L1 0.2, nothing shared, 0.08 of 0.08 covered.
    const matches = matchSet(logits, floats([1, 2, 4], [...[0.7, 0.5, 0.2, 0.2], ...[0.7, 0.5, 0.2, 0.2]]), [single]);
    const { focal, l1, giou, total } = setLoss(logits, [single], matches);
    // One true logit at a chance of a half, 0.25 · 0.25 · ln 2, and one false, 0.75 · 0.25 · ln 2.
    expect(focal).toBeCloseTo(2 * 0.25 * Math.LN2, 6);
    expect(l1).toBeCloseTo(5 * 0.2, 6);
    expect(giou).toBeCloseTo(2, 5);
    expect(total).toBeCloseTo(focal + l1 + giou, 12);
  });

  it('without objects is the focal loss alone, and stays finite for logits of a hundred', () => {
    expect(setLoss(floats([1, 1, 2], [-100, -100]), [], []).total).toBeCloseTo(0, 12);
    expect(setLoss(floats([1, 1, 1], [100]), [], [])).toEqual({
      focal: expect.closeTo(150, 6),
      l1: 0,
      giou: 0,
      total: expect.closeTo(150, 6),
    });
  });
});
