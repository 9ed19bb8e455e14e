import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeatureMatrix } from '../features/feature-matrix.js';
import { discriminativeFeatures } from './discriminative-features.js';
import { scoreSamples } from './score-samples.js';

const matrix = (rows: number, columns: number, values: readonly number[]): FeatureMatrix => ({
  rows,
  columns,
  values: Float64Array.from(values),
});
const all = { epsilon: 1, low: 0, high: 100, unbiased: false };

describe('scores worked out by hand', () => {
  it('by version 1 are the mean height of what lies over μ + σ', () => {
    // Means 2, 3, 1; deviations 4, 2, 0. In the second, 6 lies over 3 + 2 and 5 does not.
    const { v1 } = scoreSamples(matrix(3, 5, [0, 0, 0, 0, 10, 1, 1, 2, 5, 6, 1, 1, 1, 1, 1]), null, all);
    expect([...v1.scores]).toEqual([8, 3, 0]);
    expect([...v1.counts]).toEqual([1, 1, 0]);
  });

  it('with the unbiased deviation have a higher threshold', () => {
    // Mean 3, squares 2²+2²+2²+2² = 16: the deviation is √4 = 2 or √(16/3) = 2.31; with neither 5 lies over, with 0.9 of the first it does.
    const row = matrix(1, 4, [1, 1, 5, 5]);
    expect([...scoreSamples(row, null, { ...all, epsilon: 0.9, unbiased: false }).final.scores]).toEqual([2]);
    expect([...scoreSamples(row, null, { ...all, epsilon: 0.9, unbiased: true }).final.scores]).toEqual([0]);
    expect([...scoreSamples(row, null, all).v1.scores]).toEqual([0]);
  });

  it('by the last version count only features that are neither rare nor in every sample', () => {
    // Each row has mean 2 and deviation 4 but the last: mean 4, deviation √24 = 4.9, and 10 lies over 8.9 twice.
    const samples = matrix(4, 5, [10, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 10, 0, 0, 0, 10, 10, 0, 0, 0]);
    const { rates, discriminative, final, v1 } = scoreSamples(samples, null, { ...all, low: 50, high: 95 });
    expect([...rates]).toEqual([0.75, 0.5, 0, 0, 0]);
    // Sorted: 0 0 0 0.5 0.75; the 50th percentile is 0, the 95th lies 0.8 of the way from 0.5 to 0.75.
    expect(discriminative).toEqual({ isDiscriminative: [false, true, false, false, false], least: 0, most: 0.7 });
    expect([...final.scores]).toEqual([0, 0, 8, 6]);
    expect([...final.counts]).toEqual([0, 0, 1, 1]);
    expect([...v1.scores]).toEqual([8, 8, 8, 6]);
  });

  it('take the rates of another population where one is given', () => {
    const population = matrix(2, 5, [0, 0, 10, 0, 0, 0, 0, 10, 0, 0]);
    const { rates, final } = scoreSamples(matrix(2, 5, [10, 0, 0, 0, 0, 0, 0, 10, 0, 0]), population, all);
    expect([...rates]).toEqual([0, 0, 1, 0, 0]);
    expect([...final.scores]).toEqual([0, 8]);
  });

  it('of equal features are 0, though their sum is rounded', () => {
    const { v1, final } = scoreSamples(matrix(2, 3, [0.1, 0.1, 0.1, 0, 0, 0]), null, { ...all, epsilon: 0 });
    expect([...v1.scores, ...final.scores, ...v1.counts, ...final.counts]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('of a single feature are 0', () => {
    expect([...scoreSamples(matrix(2, 1, [3, 4]), null, { ...all, unbiased: true }).v1.scores]).toEqual([0, 0]);
  });
});

describe('percentiles of rates', () => {
  it('lie between neighbours as those of numpy do', () => {
    // numpy.percentile([0.1, 0.2, 0.4, 0.8], [25, 75]) is [0.175, 0.5].
    const { least, most, isDiscriminative } = discriminativeFeatures(Float64Array.of(0.4, 0.1, 0.8, 0.2), 25, 75);
    expect([least.toFixed(12), most.toFixed(12)]).toEqual(['0.175000000000', '0.500000000000']);
    expect(isDiscriminative).toEqual([true, false, false, true]);
  });

  it('at the ends keep every feature that fires', () => {
    expect(discriminativeFeatures(Float64Array.of(0, 1, 0.5), 0, 100).isDiscriminative).toEqual([false, true, true]);
  });
});

describe('laws of the scores', () => {
  const samples = fc
    .record({ rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 2, max: 12 }) })
    .chain(({ rows, columns }) =>
      fc
        .array(fc.integer({ min: 0, max: 100 }), { minLength: rows * columns, maxLength: rows * columns })
        .map((values) => matrix(rows, columns, values)),
    );
  const settings = fc.constantFrom({ ...all, low: 50, high: 95 }, { ...all, unbiased: true }, { ...all, epsilon: 2, low: 10 });

  it('scaling features scales the scores', () => {
    fc.assert(
      fc.property(samples, settings, fc.constantFrom(0.25, 2, 1024), (given, chosen, factor) => {
        const plain = scoreSamples(given, null, chosen);
        const scaled = scoreSamples({ ...given, values: given.values.map((value) => value * factor) as Float64Array }, null, chosen);
        expect([...scaled.v1.scores]).toEqual([...plain.v1.scores].map((score) => score * factor));
        expect([...scaled.final.scores]).toEqual([...plain.final.scores].map((score) => score * factor));
      }),
    );
  });

  it('adding a constant to a sample leaves its score alone', () => {
    fc.assert(
      fc.property(samples, settings, (given, chosen) => {
        const moved = { ...given, values: given.values.map((value) => value + 3) as Float64Array };
        const [a, b] = [scoreSamples(given, null, chosen), scoreSamples(moved, null, chosen)];
        for (const which of ['v1', 'final'] as const) {
          for (const [k, count] of a[which].counts.entries()) {
            // A feature exactly on the threshold may fall to either side by a rounding.
            if (count === b[which].counts[k]) expect(b[which].scores[k]).toBeCloseTo(a[which].scores[k] as number, 9);
          }
        }
      }),
    );
  });

  it('the order of samples and of features does not matter', () => {
    fc.assert(
      fc.property(samples, settings, ({ rows, columns, values }, chosen) => {
        const turned = matrix(rows, columns, Array.from(values).reverse());
        const [a, b] = [scoreSamples(matrix(rows, columns, Array.from(values)), null, chosen), scoreSamples(turned, null, chosen)];
        expect([...b.rates]).toEqual([...a.rates].reverse());
        for (const [k, score] of [...a.v1.scores].reverse().entries()) expect(b.v1.scores[k]).toBeCloseTo(score, 9);
      }),
    );
  });
});
