import type { FeatureMatrix } from './feature-matrix.js';

/** The length ‖h‖ of each sample's features. */
export function lengthsOf({ rows, columns, values }: FeatureMatrix): Float64Array {
  const squares = new Float64Array(rows);
  for (const [k, value] of values.entries()) {
    const row = Math.floor(k / columns);
    squares[row] = (squares[row] as number) + value ** 2;
  }
  return squares.map(Math.sqrt);
}
