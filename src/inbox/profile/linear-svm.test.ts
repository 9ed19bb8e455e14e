import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearSvm, type Sample } from './linear-svm.js';
import { rowDot, type SparseRows } from './sparse-rows.js';

const exact = { tolerance: 1e-10, mostPasses: 10_000 };

function dense(rows: readonly (readonly number[])[]): SparseRows {
  const width = rows[0]?.length ?? 0;
  return {
    width,
    starts: Int32Array.from({ length: rows.length + 1 }, (_, at) => at * width),
    columns: Int32Array.from(rows.flatMap((row) => row.map((_, column) => column))),
    values: Float64Array.from(rows.flat()),
  };
}

describe('a linear support vector machine', () => {
  it('finds the minimum that can be worked out by hand', () => {
    // ½(w² + b²) + C(1 − w − b)² is least at w = b = 2C / (1 + 4C).
    const { weights, bias } = linearSvm(dense([[1]]), [{ row: 0, isWanted: true, cost: 1 }], exact);
    expect([weights[0], bias]).toEqual([expect.closeTo(0.4, 9), expect.closeTo(0.4, 9)]);
  });

  it('stops at its first pass when it may be that far off, and after the last pass that it is given', () => {
    const rows = dense([[1], [-1]]);
    const samples = [0, 1].map((row): Sample => ({ row, isWanted: row === 0, cost: 100 }));
    expect(linearSvm(rows, samples, { tolerance: 10, mostPasses: 50 }).passes).toBe(1);
    expect(linearSvm(rows, samples, { tolerance: 0, mostPasses: 3 }).passes).toBe(3);
  });

  it('gives nothing weight when it learns from nothing', () => {
    expect(linearSvm(dense([[1, 2]]), [], exact)).toEqual({ weights: Float64Array.of(0, 0), bias: 0, passes: 1 });
  });

  it('leaves no gradient at its minimum', () => {
    const number = fc.integer({ min: -8, max: 8 }).map((n) => n / 4);
    const row = fc.record({ x: fc.tuple(number, number), isWanted: fc.boolean(), cost: fc.integer({ min: 1, max: 8 }).map((n) => n / 4) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (given) => {
        const rows = dense(given.map(({ x }) => x));
        const samples = given.map(({ isWanted, cost }, at) => ({ row: at, isWanted, cost }));
        const { weights, bias } = linearSvm(rows, samples, exact);
        const gradient = [weights[0] as number, weights[1] as number, bias];
        for (const { row, isWanted, cost } of samples) {
          const y = isWanted ? 1 : -1;
          const loss = Math.max(0, 1 - y * (rowDot(rows, row, weights) + bias));
          [...(given[row]?.x ?? []), 1].forEach((x, at) => {
            gradient[at] = (gradient[at] as number) - 2 * cost * loss * y * x;
          });
        }
        for (const slope of gradient) expect(Math.abs(slope)).toBeLessThan(1e-6);
      }),
    );
  });
});
