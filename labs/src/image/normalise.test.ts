import { expect, it } from 'vitest';
import { normalise } from './normalise.js';

it('normalising makes planes of red, green and blue, less the mean, over the deviation', () => {
  const raster = { width: 2, height: 1, channels: 4, data: Uint8ClampedArray.of(255, 0, 51, 9, 0, 255, 102, 9) };
  const { dims, data } = normalise(raster, { mean: [0.5, 0.25, 0.2], std: [0.5, 0.25, 0.1] });
  expect(dims).toEqual([1, 3, 1, 2]);
  expect([...data].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([1, -1, -1, 3, 0, 2]);
});
