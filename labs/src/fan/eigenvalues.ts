/** Sweeps after which nothing is left beside the diagonal: ten are more than enough for any matrix of some hundred rows. */
const most = 30;

/** The eigenvalues of a symmetric matrix [count, count], the largest first, by Jacobi's rotations. The matrix is used up. */
export function eigenvalues(matrix: Float64Array, count: number): Float64Array {
  const at = (row: number, column: number) => matrix[row * count + column] as number;
  for (let sweep = 0; sweep < most; sweep++) {
    let [beside, all] = [0, 0];
    for (let i = 0; i < count; i++)
      for (let j = 0; j < count; j++) {
        all += at(i, j) ** 2;
        if (i !== j) beside += at(i, j) ** 2;
      }
    if (beside <= 1e-20 * all) break;
    for (let i = 0; i < count; i++) for (let j = i + 1; j < count; j++) rotate(matrix, count, i, j);
  }
  return Float64Array.from({ length: count }, (_, i) => at(i, i)).sort((a, b) => b - a);
}

/** Turns rows and columns i and j so that what stands where they cross becomes 0. */
function rotate(matrix: Float64Array, count: number, i: number, j: number): void {
  const cross = matrix[i * count + j] as number;
  if (cross === 0) return;
  const ratio = ((matrix[j * count + j] as number) - (matrix[i * count + i] as number)) / (2 * cross);
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const turn = (one: number, other: number) => {
    const [a, b] = [matrix[one] as number, matrix[other] as number];
    matrix[one] = cosine * a - sine * b;
    matrix[other] = sine * a + cosine * b;
  };
  for (let k = 0; k < count; k++) turn(i * count + k, j * count + k);
  for (let k = 0; k < count; k++) turn(k * count + i, k * count + j);
}
