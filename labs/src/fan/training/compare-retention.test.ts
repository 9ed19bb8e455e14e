import { describe, expect, it } from 'vitest';
import { compareRetention } from './compare-retention.js';
import { type Judged, spoiltForms } from './judge-garments.js';

/** Right on so many of four whole pictures, and on that part of the spoilt forms of each. */
const judged = (right: number, part: number): Judged => ({
  whole: [0, 1, 2, 3].map((k) => Number(k < right)),
  spoilt: [0, 1, 2, 3].map(() => part * spoiltForms),
  errors: {},
});

describe('retention', () => {
  it('is the accuracy on spoilt pictures over that on whole ones, on average over seeds', () => {
    const { each, differences } = compareRetention(
      { mlp: [judged(4, 0.6), judged(2, 0.4)], eca: [judged(4, 0.9)] },
      { draws: 50, seed: 1 },
    );
    expect(
      each.map(({ name, accuracy, spoiltAccuracy, retention, retentions }) => [
        name,
        accuracy.mean,
        Number(spoiltAccuracy.mean.toFixed(6)),
        Number(retention.mean.toFixed(6)),
        retentions.map((value) => Number(value.toFixed(6))),
      ]),
    ).toEqual([
      ['mlp', 0.75, 0.5, 0.7, [0.6, 0.8]],
      ['eca', 1, 0.9, 0.9, [0.9]],
    ]);
    expect(differences.map(({ of, less, retention }) => [of, less, Number(retention.mean.toFixed(6))])).toEqual([['eca', 'mlp', 0.2]]);
  });

  it('has an interval of one point where nothing varies, and a wider one where seeds do', () => {
    const { each } = compareRetention(
      { same: [judged(4, 0.5), judged(4, 0.5)], other: [judged(4, 0.4), judged(4, 0.6)] },
      { draws: 200, seed: 1 },
    );
    const ends = each.map(({ retention: { low, high } }) => [low, high].map((value) => Number(value.toFixed(6))));
    expect(ends).toEqual([
      [0.5, 0.5],
      [0.4, 0.6],
    ]);
  });

  it('is the same again from the same seed', () => {
    const all = { one: [judged(3, 0.5), judged(4, 0.7)], two: [judged(4, 0.2)] };
    expect(compareRetention(all, { draws: 30, seed: 7 })).toEqual(compareRetention(all, { draws: 30, seed: 7 }));
  });
});
