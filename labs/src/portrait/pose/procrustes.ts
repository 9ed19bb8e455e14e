import { Matrix, SVD } from 'ml-matrix';
import type { Pose } from './pose.js';

/**
 * The similarity that takes points best onto others, in closed form (Umeyama 1991): a start for the pose, from landmarks with a depth.
 * @param weights one for each point, not all zero
 */
export function procrustes(from: Float64Array, to: Float64Array, weights: ArrayLike<number>): Pose {
  const fromCentre = centre(from, weights);
  const toCentre = centre(to, weights);
  const covariance = Matrix.zeros(3, 3);
  let spread = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    for (let row = 0; row < 3; row++) {
      const a = (from[i * 3 + row] as number) - (fromCentre[row] as number);
      spread += weight * a * a;
      for (let column = 0; column < 3; column++) {
        const b = (to[i * 3 + column] as number) - (toCentre[column] as number);
        covariance.set(column, row, covariance.get(column, row) + weight * a * b);
      }
    }
  }
  const { leftSingularVectors: u, rightSingularVectors: v, diagonal } = new SVD(covariance);
  const handedness = determinant(u) * determinant(v) < 0 ? -1 : 1;
  const turned = u.mmul(Matrix.diag([1, 1, handedness])).mmul(v.transpose());
  const [d0 = 0, d1 = 0, d2 = 0] = diagonal;
  const scale = (d0 + d1 + handedness * d2) / spread;
  const rotation = Float64Array.from(turned.to1DArray());
  const moved = turned.mmul(Matrix.columnVector(fromCentre)).mul(scale).getColumn(0);
  return { rotation, scale, x: toCentre[0] - (moved[0] as number), y: toCentre[1] - (moved[1] as number) };
}

function centre(points: Float64Array, weights: ArrayLike<number>): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    total += weight;
    for (let axis = 0; axis < 3; axis++) sum[axis] = (sum[axis] as number) + weight * (points[i * 3 + axis] as number);
  }
  return sum.map((value) => value / total) as [number, number, number];
}

function determinant(m: Matrix): number {
  const [a, b, c, d, e, f, g, h, i] = m.to1DArray() as [number, number, number, number, number, number, number, number, number];
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}
