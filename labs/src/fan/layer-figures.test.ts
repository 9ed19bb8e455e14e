import { expect, it } from 'vitest';
import { floats } from '../tensor.js';
import { layerFigures } from './layer-figures.js';

const tokens = (rows: readonly (readonly number[])[]) => [{ values: floats([rows.length, rows[0]?.length ?? 0], rows.flat()), side: 2 }];

it('tokens of two directions have two, whatever their lengths', () => {
  const two = tokens([
    [1, 0, 0],
    [0, 2, 0],
    [3, 0, 0],
    [0, 5, 0],
  ]);
  expect(layerFigures(two, two)).toEqual([{ directions: 2, noise: 0 }]);
});

it('tokens that are all alike have one', () => {
  const one = tokens([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
  ]);
  expect(layerFigures(one, one)[0]?.directions).toBe(1);
});

it('noise is the length of the change as a part of the length of all', () => {
  const [whole, noisy] = [
    tokens([
      [3, 0],
      [0, 4],
    ]),
    tokens([
      [3, 0],
      [0, 3],
    ]),
  ];
  expect(layerFigures(whole, noisy)[0]?.noise).toBeCloseTo(0.2, 12);
});
