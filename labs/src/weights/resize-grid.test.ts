import { expect, it } from 'vitest';
import { resizeGrid } from './resize-grid.js';

it('leaves a grid of the same size as it is', () => {
  expect([...resizeGrid(Float32Array.of(1, 2, 3, 4), 2, 2, 1)]).toEqual([1, 2, 3, 4]);
});

it('goes from 2 by 2 to 4 by 4 by cubic convolution with a = -0.75', () => {
  // New places lie at -1/4, 1/4, 3/4 and 5/4 of the old ones. What the right one, of 1, has a part of: at 1/4 it is
  // 0.26171875 - 0.03515625, at -1/4 it is -0.10546875; the others mirror them.
  const row = [-0.10546875, 0.2265625, 0.7734375, 1.10546875];
  expect([...resizeGrid(Float32Array.of(0, 1, 0, 1), 2, 4, 1)]).toEqual([...row, ...row, ...row, ...row]);
  expect([...resizeGrid(Float32Array.of(0, 0, 1, 1), 2, 4, 1)]).toEqual(row.flatMap((value) => [value, value, value, value]));
});

it('keeps what is equal everywhere, each channel by itself', () => {
  const grid = resizeGrid(Float32Array.of(3, -1, 3, -1, 3, -1, 3, -1), 2, 5, 2);
  expect([...new Set([...grid].map((value) => Number(value.toFixed(5))))]).toEqual([3, -1]);
});
