import { describe, expect, it } from 'vitest';
import { floatLayer } from './float-image.js';
import { gaussianFilter } from './gaussian.js';

describe('the Gaussian filter', () => {
  it('weighs neighbours by a bell', () => {
    const point = floatLayer(
      9,
      1,
      Float64Array.from({ length: 9 }, (_, x) => (x === 4 ? 200 : 0)),
    );
    const { data } = gaussianFilter(point, 1);
    // e^0, e^(−1/2) and e^(−2), over the sum of all nine: 2.5066.
    expect([4, 5, 6].map((x) => Math.round((data[x] as number) * 100) / 100)).toEqual([79.79, 48.39, 10.8]);
  });

  it('keeps one colour, whatever lies beyond the border', () => {
    const plain = { width: 4, height: 3, channels: 2, data: new Float64Array(24).fill(90) };
    for (const border of ['nearest', 'mirrored', 'reflected'] as const) {
      expect([...gaussianFilter(plain, 6, border, 3).data].every((value) => Math.abs(value - 90) < 1e-9)).toBe(true);
    }
  });

  it('keeps the sum where the border mirrors', () => {
    const layer = floatLayer(3, 2, Float64Array.of(9, 0, 0, 0, 3, 0));
    expect(gaussianFilter(layer, 2, 'mirrored', 3).data.reduce((sum, value) => sum + value, 0)).toBeCloseTo(12, 9);
  });

  it('of no width changes nothing', () => {
    const layer = floatLayer(3, 1, Float64Array.of(1, 5, 2));
    expect(gaussianFilter(layer, 0)).toEqual(layer);
  });
});
