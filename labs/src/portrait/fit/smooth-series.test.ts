import { describe, expect, it } from 'vitest';
import { smoothSeries } from './smooth-series.js';

const values = (rows: readonly (Float64Array | null)[]): (number | null)[] =>
  rows.map((row) => row && Number((row[0] as number).toFixed(9)));

describe('a smoothed series', () => {
  it('keeps steady motion to its very ends, and acceleration within', () => {
    const line = [0, 2, 4, 6, 8, 10, 12].map((value) => [value]);
    expect(values(smoothSeries(line, 1.5))).toEqual([0, 2, 4, 6, 8, 10, 12]);
    const parabola = [0, 1, 4, 9, 16, 25, 36, 49].map((value) => [value]);
    expect(values(smoothSeries(parabola, 1)).slice(2, -2)).toEqual([4, 9, 16, 25]);
  });

  it('calms what jitters', () => {
    const jitter = Array.from({ length: 21 }, (_, k) => [k % 2 ? 1 : -1]);
    const middle = smoothSeries(jitter, 2).slice(5, -5);
    expect(Math.max(...middle.map((row) => Math.abs(row?.[0] ?? 9)))).toBeLessThan(0.1);
  });

  it('fills a gap from its neighbours, and leaves what is far from any empty', () => {
    const gap = [[1], [2], null, [4], [5], null, null, null, null, null];
    const smooth = values(smoothSeries(gap, 1));
    expect(smooth.slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(smooth.slice(8)).toEqual([null, null]);
  });
});
