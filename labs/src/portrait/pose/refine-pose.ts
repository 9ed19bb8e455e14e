import { Matrix } from 'ml-matrix';
import { positiveSystem } from '../linear/positive-system.js';
import type { Pose } from './pose.js';
import { compose, rotationOf } from './rotation.js';

/**
 * Moves a pose to where the points fit the landmarks best: Gauss–Newton over rotation, logarithm of the scale and shift on weighted residuals,
 * with Huber's weights, so that a few wrong landmarks hardly pull. Depths count less, as a network guesses them.
 * @param landmarks x, y in pixels and z in the same scale, from any origin
 */
export function refinePose(
  positions: Float64Array,
  landmarks: Float64Array,
  weights: ArrayLike<number>,
  start: Pose,
  { rounds, depthWeight }: { readonly rounds: number; readonly depthWeight: number },
): Pose {
  let pose = start;
  let depth = meanDepth(positions, landmarks, weights, start);
  for (let round = 0; round < rounds; round++) {
    const { matrix, gradient } = normalEquations(positions, landmarks, weights, pose, depth, depthWeight);
    const step = positiveSystem(matrix).solve(Matrix.columnVector(gradient)).getColumn(0) as Seven;
    pose = {
      rotation: compose(rotationOf([-step[0], -step[1], -step[2]]), pose.rotation),
      scale: pose.scale * Math.exp(-step[3]),
      x: pose.x - step[4],
      y: pose.y - step[5],
    };
    depth -= step[6];
  }
  return pose;
}

type Seven = [number, number, number, number, number, number, number];

/** Residuals beyond this many centimetres on the head count only linearly. */
const huber = 0.35;

function normalEquations(
  positions: Float64Array,
  landmarks: Float64Array,
  weights: ArrayLike<number>,
  { rotation, scale, x, y }: Pose,
  depth: number,
  depthWeight: number,
): { readonly matrix: Matrix; readonly gradient: number[] } {
  const r = Array.from(rotation, (value) => value * scale) as [number, number, number, number, number, number, number, number, number];
  const sums = new Float64Array(49);
  const gradient = new Float64Array(7);
  const rows = [new Float64Array(7), new Float64Array(7), new Float64Array(7)] as const;
  rows[0][4] = 1;
  rows[1][5] = 1;
  rows[2][6] = 1;
  for (let i = 0; i < weights.length; i++) {
    const px = positions[i * 3] as number;
    const py = positions[i * 3 + 1] as number;
    const pz = positions[i * 3 + 2] as number;
    const qx = r[0] * px + r[1] * py + r[2] * pz;
    const qy = r[3] * px + r[4] * py + r[5] * pz;
    const qz = r[6] * px + r[7] * py + r[8] * pz;
    const residuals = [
      qx + x - (landmarks[i * 3] as number),
      qy + y - (landmarks[i * 3 + 1] as number),
      qz + depth - (landmarks[i * 3 + 2] as number),
    ] as const;
    fill(rows[0], 0, qz, -qy, qx);
    fill(rows[1], -qz, 0, qx, qy);
    fill(rows[2], qy, -qx, 0, qz);
    const size = Math.sqrt(residuals[0] ** 2 + residuals[1] ** 2) / scale;
    const weight = (weights[i] as number) * (size > huber ? huber / size : 1);
    for (let axis = 0; axis < 3; axis++)
      accumulate(sums, gradient, rows[axis] as Float64Array, residuals[axis] as number, axis === 2 ? weight * depthWeight : weight);
  }
  return { matrix: Matrix.from1DArray(7, 7, sums), gradient: [...gradient] };
}

/** Adds to the upper half of the matrix. */
function accumulate(sums: Float64Array, gradient: Float64Array, row: Float64Array, residual: number, weight: number): void {
  for (let a = 0; a < 7; a++) {
    const scaled = weight * (row[a] as number);
    gradient[a] = (gradient[a] as number) + scaled * residual;
    for (let b = a; b < 7; b++) sums[a * 7 + b] = (sums[a * 7 + b] as number) + scaled * (row[b] as number);
  }
}

function fill(row: Float64Array, x: number, y: number, z: number, scale: number): void {
  row[0] = x;
  row[1] = y;
  row[2] = z;
  row[3] = scale;
}

function meanDepth(positions: Float64Array, landmarks: Float64Array, weights: ArrayLike<number>, { rotation, scale }: Pose): number {
  const [, , , , , , r20, r21, r22] = rotation as unknown as [number, number, number, number, number, number, number, number, number];
  let sum = 0;
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    const z = r20 * (positions[i * 3] as number) + r21 * (positions[i * 3 + 1] as number) + r22 * (positions[i * 3 + 2] as number);
    sum += weight * ((landmarks[i * 3 + 2] as number) - scale * z);
    total += weight;
  }
  return sum / total;
}
