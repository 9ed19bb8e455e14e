import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignment } from './assignment.js';

describe('the cheapest assignment', () => {
  it.each([
    ['of nothing', [], []],
    ['of one row', [[3, 1, 2]], [1]],
    // Each row’s own cheapest is column 0; together 1 + 2 + 2 beats all else.
    [
      'of three rows that want the same column',
      [
        [1, 4, 5],
        [1, 2, 6],
        [1, 3, 2],
      ],
      [0, 1, 2],
    ],
    [
      'where the first row has to give way',
      [
        [1, 2, 9],
        [1, 9, 9],
      ],
      [1, 0],
    ],
    [
      'of costs below 0',
      [
        [-5, -6],
        [-1, -6],
      ],
      [0, 1],
    ],
  ])('%s', (_, costs, expected) => {
    expect(assignment(costs)).toEqual(expected);
  });

  it('costs as little as the cheapest of all orders, with columns to spare', () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 }));
    const tables = sizes.chain(([rows, more]) =>
      fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: rows + more, maxLength: rows + more }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(tables, (costs) => {
        const columns = assignment(costs);
        expect(new Set(columns).size).toBe(costs.length);
        expect(columns.reduce((sum, column, row) => sum + (costs[row]?.[column] as number), 0)).toBe(cheapest(costs, 0, []));
      }),
    );
  });
});

function cheapest(costs: readonly (readonly number[])[], row: number, taken: readonly number[]): number {
  const own = costs[row];
  if (!own) return 0;
  return Math.min(...own.flatMap((cost, column) => (taken.includes(column) ? [] : [cost + cheapest(costs, row + 1, [...taken, column])])));
}
