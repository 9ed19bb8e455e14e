import { expect, it } from 'vitest';
import { featuresByChance, keepFeatures } from './keep-features.js';

it('keeps the columns that are asked for', () => {
  const matrix = { rows: 2, columns: 3, values: Float32Array.of(1, 2, 3, 4, 5, 6) };
  expect(keepFeatures(matrix, [true, false, true])).toEqual({ rows: 2, columns: 2, values: Float32Array.of(1, 3, 4, 6) });
});

it('draws as many as are asked for, the same for a seed', () => {
  const drawn = featuresByChance(50, 20, 3);
  expect(drawn.filter((each) => each).length).toBe(20);
  expect(featuresByChance(50, 20, 3)).toEqual(drawn);
  expect(featuresByChance(50, 20, 4)).not.toEqual(drawn);
  expect(featuresByChance(3, 0, 1)).toEqual([false, false, false]);
});
