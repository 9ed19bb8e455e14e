import { CholeskyDecomposition, type Matrix } from 'ml-matrix';

/** Prepares a symmetric positive definite matrix for solving; only its upper half counts, as sums made in two orders differ in the last bit. */
export function positiveSystem(matrix: Matrix): CholeskyDecomposition {
  for (let row = 1; row < matrix.rows; row++) {
    for (let column = 0; column < row; column++) matrix.set(row, column, matrix.get(column, row));
  }
  return new CholeskyDecomposition(matrix);
}
