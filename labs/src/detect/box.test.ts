import { expect, it } from 'vitest';
import { generalisedOverlap } from './box.js';

it.each([
  ['equal boxes', [0, 0, 2, 2], [0, 0, 2, 2], 1],
  // They share 1 of 7, and the box around both has 9, of which 2 are covered by neither.
  ['boxes that share a corner', [0, 0, 2, 2], [1, 1, 3, 3], 1 / 7 - 2 / 9],
  // Nothing shared; 2 of 4 are covered.
  ['boxes apart', [0, 0, 1, 1], [3, 0, 4, 1], -0.5],
  ['a box in another', [0, 0, 4, 4], [1, 1, 3, 3], 0.25],
  ['two points at one place', [1, 1, 1, 1], [1, 1, 1, 1], 1],
] as const)('the generalised overlap of %s', (_, one, other, expected) => {
  expect(generalisedOverlap(one, other)).toBeCloseTo(expected, 12);
  expect(generalisedOverlap(other, one)).toBeCloseTo(expected, 12);
});
