import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eigenvalues } from './eigenvalues.js';

const rounded = (values: Float64Array) => [...values].map((value) => Number(value.toFixed(9)));

it('are those worked out by hand', () => {
  expect(rounded(eigenvalues(Float64Array.of(2, 1, 1, 2), 2))).toEqual([3, 1]);
  // Ones everywhere and one more on the diagonal: the sum of a row, and twice the one more.
  expect(rounded(eigenvalues(Float64Array.of(2, 1, 1, 1, 2, 1, 1, 1, 2), 3))).toEqual([4, 1, 1]);
  expect(rounded(eigenvalues(new Float64Array(4), 2))).toEqual([0, 0]);
});

it('sum to the trace, and their squares to the squares of all numbers', () => {
  const numbers = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 15, maxLength: 15 });
  fc.assert(
    fc.property(numbers, (upper) => {
      const matrix = new Float64Array(25);
      let next = 0;
      for (let i = 0; i < 5; i++) for (let j = i; j < 5; j++) matrix.fill(upper[next++] as number, i * 5 + j, i * 5 + j + 1);
      for (let i = 0; i < 5; i++) for (let j = 0; j < i; j++) matrix[i * 5 + j] = matrix[j * 5 + i] as number;
      const trace = [0, 6, 12, 18, 24].reduce((sum, k) => sum + (matrix[k] as number), 0);
      const squares = matrix.reduce((sum, value) => sum + value * value, 0);
      const found = eigenvalues(Float64Array.from(matrix), 5);
      expect(found.reduce((sum, value) => sum + value, 0)).toBeCloseTo(trace, 8);
      expect(found.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(squares, 7);
    }),
  );
});
