import { dot } from '../../dot-product.js';
/** Linear equations, each with few unknowns, to be met as well as their weights say. */
export interface SparseRows {
  readonly unknowns: number;
  /** Where each equation's entries begin in `columns` and `factors`; one more at the end. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly factors: Float64Array;
  readonly weights: Float64Array;
  readonly targets: Float64Array;
}

/**
 * Solves weighted least squares by conjugate gradients on the normal equations, preconditioned with their diagonal, without ever making the
 * matrix. A start near the solution, such as the frame before, saves rounds.
 * @returns the solution, when the gradient has shrunk by `tolerance` from that of zeros or after `limit` rounds
 */
export function conjugateGradient(rows: SparseRows, start: Float64Array, { tolerance = 1e-4, limit = 200 } = {}): Float64Array {
  const x = Float64Array.from(start);
  const { right, diagonal } = rightSide(rows);
  const goal = tolerance * tolerance * dot(right, right);
  const image = applied(rows, x);
  const residual = right.map((value, k) => value - (image[k] as number));
  const scaled = new Float64Array(x.length);
  const direction = new Float64Array(x.length);
  let before = 0;
  for (let round = 0; round < limit && dot(residual, residual) > goal; round++) {
    for (let k = 0; k < x.length; k++) scaled[k] = (residual[k] as number) / (diagonal[k] as number);
    const product = dot(residual, scaled);
    const keep = round === 0 ? 0 : product / before;
    for (let k = 0; k < x.length; k++) direction[k] = (scaled[k] as number) + keep * (direction[k] as number);
    const image = applied(rows, direction);
    const length = product / dot(direction, image);
    for (let k = 0; k < x.length; k++) {
      x[k] = (x[k] as number) + length * (direction[k] as number);
      residual[k] = (residual[k] as number) - length * (image[k] as number);
    }
    before = product;
  }
  return x;
}

/** Aᵀ · W · A · x. */
function applied({ unknowns, starts, columns, factors, weights }: SparseRows, x: Float64Array): Float64Array {
  const result = new Float64Array(unknowns);
  for (let row = 0; row < weights.length; row++) {
    const end = starts[row + 1] as number;
    let sum = 0;
    for (let k = starts[row] as number; k < end; k++) sum += (factors[k] as number) * (x[columns[k] as number] as number);
    sum *= weights[row] as number;
    for (let k = starts[row] as number; k < end; k++) {
      const column = columns[k] as number;
      result[column] = (result[column] as number) + sum * (factors[k] as number);
    }
  }
  return result;
}

function rightSide({ unknowns, starts, columns, factors, weights, targets }: SparseRows): { right: Float64Array; diagonal: Float64Array } {
  const right = new Float64Array(unknowns);
  const diagonal = new Float64Array(unknowns).fill(1e-9);
  for (let row = 0; row < weights.length; row++) {
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) {
      const column = columns[k] as number;
      const scaled = (weights[row] as number) * (factors[k] as number);
      right[column] = (right[column] as number) + scaled * (targets[row] as number);
      diagonal[column] = (diagonal[column] as number) + scaled * (factors[k] as number);
    }
  }
  return { right, diagonal };
}
