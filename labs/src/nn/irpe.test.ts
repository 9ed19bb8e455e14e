import { describe, expect, it } from 'vitest';
import { irpeBucket, irpeBucketCount, irpeBuckets } from './irpe.js';

const settings = { alpha: 1.9, beta: 3.8, gamma: 15.2 };

describe('the buckets of relative positions', () => {
  it('are one for each of 0 and 1, one for 2 and 3, and one for all beyond, in each direction', () => {
    const columns = [-20, -4, -3, -2, -1, 0, 1, 2, 3, 4, 20].map((distance) => irpeBucket(0, distance, settings));
    expect(columns).toEqual([21, 21, 22, 22, 23, 24, 25, 26, 26, 27, 27]);
  });

  it('count rows by sevens, and the query from the key', () => {
    expect([irpeBucket(-4, -4, settings), irpeBucket(1, 0, settings), irpeBucket(4, 4, settings)]).toEqual([0, 31, 48]);
  });

  it('are listed for each pair of a grid that is not square', () => {
    expect(irpeBucketCount(settings)).toBe(49);
    expect([...irpeBuckets(1, 3, settings)]).toEqual([24, 23, 22, 25, 24, 23, 26, 25, 24]);
  });
});
