import { describe, expect, it } from 'vitest';
import { floats } from '../tensor.js';
import { chosenPoint, nearestPoint } from './chosen-point.js';

const size = { width: 200, height: 100 };
const points = [
  [0.25, 0.5],
  [0.75, 0.5],
] as const;

describe('a chosen point', () => {
  it('is the nearest in pixels', () => {
    expect([nearestPoint(points, 0.49, 0, size), nearestPoint(points, 0.51, 1, size)]).toEqual([0, 1]);
  });

  it('has the likeliest class and the box of each pattern, and the attention of the surest, meant over heads', () => {
    const found = {
      // Pattern by pattern: queries 0 and 1 are pattern 0 at both points.
      logits: floats([1, 4, 2], [0, 0, -1, 0, 0, 0, 2, 1]),
      boxes: floats([1, 4, 4], [...[0, 0, 0, 0], ...[0.5, 0.5, 0.5, 1], ...[0, 0, 0, 0], ...[0.75, 0.5, 0.1, 0.2]]),
      points,
      patterns: 2,
      attention: {
        layer: 1,
        // Two heads, four queries, two columns; the last query of each is the one.
        along: floats([1, 2, 4, 2], [...[0, 0, 0, 0, 0, 0], 1, 0, ...[0, 0, 0, 0, 0, 0], 0, 1]),
        down: floats([1, 2, 4, 2], [...[0, 0, 0, 0, 0, 0], 0.5, 0.5, ...[0, 0, 0, 0, 0, 0], 0, 1]),
      },
    };
    const { patterns, attention, x, y } = chosenPoint(found, 1, size);
    expect([x, y]).toEqual([150, 50]);
    expect(patterns.map(({ class: category, score }) => [category, score])).toEqual([
      [1, 0.5],
      [0, expect.closeTo(0.8808, 4)],
    ]);
    expect(patterns[0]?.box).toEqual([50, 0, 150, 100]);
    expect(attention).toEqual({
      pattern: 1,
      columns: Float64Array.of(0.5, 0.5),
      rows: Float64Array.of(0.25, 0.75),
      places: Float64Array.of(0.25, 0, 0.25, 0.5),
    });
  });
});
