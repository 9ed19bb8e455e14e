import type { FaceModel } from '../model/face-model.js';
import type { Pose } from '../pose/pose.js';

/**
 * The normal equations of a face's shape, ready to be summed over frames. The residual of a vertex, turned back into the head's own axes, is
 * linear in identity and expression; its weight there depends on the pose only through a 3×3 matrix, so all sums over vertices are made once.
 */
export interface ShapeEquations {
  /** Coefficients of identity, then of expression. */
  readonly size: number;
  readonly identities: number;
  /** For axes (c, d): size × size sums over vertices of weight · mode[c] · mode[d]. */
  readonly products: readonly Float64Array[];
  readonly modes: readonly Float64Array[];
  readonly mean: Float64Array;
  readonly weights: Float64Array;
}

/** The equations of one frame: matrix · coefficients = right. */
export interface FrameEquations {
  readonly matrix: Float64Array;
  readonly right: Float64Array;
}

/** Sums over the vertices what no frame changes. */
export function shapeEquations(model: FaceModel, weights: Float64Array): ShapeEquations {
  const modes = [...model.identities, ...model.expressions.map(({ movement }) => movement)];
  const size = modes.length;
  const products = Array.from({ length: 9 }, () => new Float64Array(size * size));
  for (let axes = 0; axes < 9; axes++) {
    const c = Math.floor(axes / 3);
    const d = axes % 3;
    const sums = products[axes] as Float64Array;
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++)
        sums[a * size + b] = weightedProduct(modes[a] as Float64Array, c, modes[b] as Float64Array, d, weights);
    }
  }
  return { size, identities: model.identities.length, products, modes, mean: model.mean.positions, weights };
}

/** The equations that the landmarks of one frame give, seen in a pose. */
export function frameEquations(equations: ShapeEquations, landmarks: Float64Array, pose: Pose, depthWeight: number): FrameEquations {
  const { size, products, modes, mean, weights } = equations;
  const metric = poseMetric(pose, depthWeight);
  const matrix = new Float64Array(size * size);
  products.forEach((sums, axes) => {
    const factor = metric[axes] as number;
    for (let k = 0; k < matrix.length; k++) matrix[k] = (matrix[k] as number) + factor * (sums[k] as number);
  });
  const residuals = weightedResiduals(mean, landmarks, weights, pose, metric);
  const right = Float64Array.from(modes, (mode) => {
    let sum = 0;
    for (let k = 0; k < mode.length; k++) sum += (mode[k] as number) * (residuals[k] as number);
    return sum;
  });
  return { matrix, right };
}

function weightedProduct(a: Float64Array, c: number, b: Float64Array, d: number, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] as number) * (a[i * 3 + c] as number) * (b[i * 3 + d] as number);
  return sum;
}

/** Rᵀ · diag(1, 1, depthWeight) · R. */
function poseMetric({ rotation }: Pose, depthWeight: number): Float64Array {
  const metric = new Float64Array(9);
  for (let axis = 0; axis < 3; axis++) {
    const weight = axis === 2 ? depthWeight : 1;
    for (let k = 0; k < 9; k++) {
      const product = (rotation[axis * 3 + Math.floor(k / 3)] as number) * (rotation[axis * 3 + (k % 3)] as number);
      metric[k] = (metric[k] as number) + weight * product;
    }
  }
  return metric;
}

/** For each vertex: weight · metric · (the landmark in the head's own axes − the mean face). Depths have their mean taken out first. */
function weightedResiduals(
  mean: Float64Array,
  landmarks: Float64Array,
  weights: Float64Array,
  { rotation, scale, x, y }: Pose,
  metric: Float64Array,
): Float64Array {
  const depth = depthOffset(mean, landmarks, weights, rotation, scale);
  const residuals = new Float64Array(mean.length);
  for (let i = 0; i < weights.length; i++) {
    const seen = [
      ((landmarks[i * 3] as number) - x) / scale,
      ((landmarks[i * 3 + 1] as number) - y) / scale,
      (landmarks[i * 3 + 2] as number) / scale - depth,
    ] as const;
    const difference = [0, 1, 2].map(
      (axis) =>
        (rotation[axis] as number) * seen[0] +
        (rotation[3 + axis] as number) * seen[1] +
        (rotation[6 + axis] as number) * seen[2] -
        (mean[i * 3 + axis] as number),
    ) as [number, number, number];
    for (let axis = 0; axis < 3; axis++) {
      const row = metric.subarray(axis * 3, axis * 3 + 3) as unknown as [number, number, number];
      residuals[i * 3 + axis] = (weights[i] as number) * (row[0] * difference[0] + row[1] * difference[1] + row[2] * difference[2]);
    }
  }
  return residuals;
}

function depthOffset(mean: Float64Array, landmarks: Float64Array, weights: Float64Array, rotation: Float64Array, scale: number): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    const z =
      (rotation[6] as number) * (mean[i * 3] as number) +
      (rotation[7] as number) * (mean[i * 3 + 1] as number) +
      (rotation[8] as number) * (mean[i * 3 + 2] as number);
    sum += weight * ((landmarks[i * 3 + 2] as number) / scale - z);
    total += weight;
  }
  return sum / total;
}
