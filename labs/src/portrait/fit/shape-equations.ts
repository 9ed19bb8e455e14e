import { dot } from '../../dot-product.js';
import type { Pose } from '../pose/pose.js';

/**
 * The normal equations of a face's shape, ready to be summed over frames. The residual of a vertex, turned back into the head's own axes, is
 * linear in its coefficients; its weight there depends on the pose only through a 3×3 matrix, so all sums over vertices are made once.
 */
export interface ShapeEquations {
  /** Directions that the shape may move in: x, y, z per vertex. */
  readonly modes: readonly Float64Array[];
  /** For axes (c, d): modes × modes sums over vertices of weight · mode[c] · mode[d]. */
  readonly products: readonly Float64Array[];
  /** The shape where all coefficients are 0. */
  readonly mean: Float64Array;
  /** What each landmark counts. */
  readonly weight: number;
}

/** The equations of one frame: matrix · coefficients = right. */
export interface FrameEquations {
  readonly matrix: Float64Array;
  readonly right: Float64Array;
}

/** Sums over the vertices what no frame changes. */
export function shapeEquations(mean: Float64Array, modes: readonly Float64Array[], weight: number): ShapeEquations {
  const size = modes.length;
  const products = Array.from({ length: 9 }, () => new Float64Array(size * size));
  for (let a = 0; a < size; a++) {
    for (let b = 0; b <= a; b++) {
      const sums = axisProducts(modes[a] as Float64Array, modes[b] as Float64Array);
      sums.forEach((sum, axes) => {
        const mirrored = (axes % 3) * 3 + Math.floor(axes / 3);
        (products[axes] as Float64Array)[a * size + b] = weight * sum;
        (products[mirrored] as Float64Array)[b * size + a] = weight * sum;
      });
    }
  }
  return { modes, products, mean, weight };
}

/** The equations that the landmarks of one frame give, seen in a pose. */
export function frameEquations(equations: ShapeEquations, landmarks: Float64Array, pose: Pose, depthWeight: number): FrameEquations {
  const { modes, products, mean, weight } = equations;
  const metric = poseMetric(pose, depthWeight);
  const matrix = new Float64Array(modes.length ** 2);
  for (const [axes, sums] of products.entries()) {
    const factor = metric[axes] as number;
    for (let k = 0; k < matrix.length; k++) matrix[k] = (matrix[k] as number) + factor * (sums[k] as number);
  }
  const residuals = weightedResiduals(mean, landmarks, weight, pose, metric);
  return { matrix, right: Float64Array.from(modes, (mode) => dot(mode, residuals)) };
}

/** Sums over vertices of a[c] · b[d] for all axes (c, d). */
function axisProducts(a: Float64Array, b: Float64Array): Nine {
  let [xx, xy, xz, yx, yy, yz, zx, zy, zz] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < a.length; i += 3) {
    const [ax, ay, az] = [a[i] as number, a[i + 1] as number, a[i + 2] as number];
    const [bx, by, bz] = [b[i] as number, b[i + 1] as number, b[i + 2] as number];
    xx += ax * bx;
    xy += ax * by;
    xz += ax * bz;
    yx += ay * bx;
    yy += ay * by;
    yz += ay * bz;
    zx += az * bx;
    zy += az * by;
    zz += az * bz;
  }
  return [xx, xy, xz, yx, yy, yz, zx, zy, zz];
}

type Nine = readonly [number, number, number, number, number, number, number, number, number];

/** Rᵀ · diag(1, 1, depthWeight) · R. */
function poseMetric({ rotation }: Pose, depthWeight: number): Nine {
  const metric = new Float64Array(9);
  for (let axis = 0; axis < 3; axis++) {
    const weight = axis === 2 ? depthWeight : 1;
    for (let k = 0; k < 9; k++) {
      const product = (rotation[axis * 3 + Math.floor(k / 3)] as number) * (rotation[axis * 3 + (k % 3)] as number);
      metric[k] = (metric[k] as number) + weight * product;
    }
  }
  return metric as unknown as Nine;
}

/** For each vertex: weight · metric · (the landmark in the head's own axes − the mean face). Depths have their mean taken out first. */
function weightedResiduals(mean: Float64Array, landmarks: Float64Array, weight: number, pose: Pose, metric: Nine): Float64Array {
  const { scale, x, y } = pose;
  const [r0, r1, r2, r3, r4, r5, r6, r7, r8] = pose.rotation as unknown as Nine;
  const depth = depthOffset(mean, landmarks, pose);
  const residuals = new Float64Array(mean.length);
  for (let i = 0; i < mean.length; i += 3) {
    const seenX = ((landmarks[i] as number) - x) / scale;
    const seenY = ((landmarks[i + 1] as number) - y) / scale;
    const seenZ = (landmarks[i + 2] as number) / scale - depth;
    const dx = weight * (r0 * seenX + r3 * seenY + r6 * seenZ - (mean[i] as number));
    const dy = weight * (r1 * seenX + r4 * seenY + r7 * seenZ - (mean[i + 1] as number));
    const dz = weight * (r2 * seenX + r5 * seenY + r8 * seenZ - (mean[i + 2] as number));
    residuals[i] = metric[0] * dx + metric[1] * dy + metric[2] * dz;
    residuals[i + 1] = metric[3] * dx + metric[4] * dy + metric[5] * dz;
    residuals[i + 2] = metric[6] * dx + metric[7] * dy + metric[8] * dz;
  }
  return residuals;
}

function depthOffset(mean: Float64Array, landmarks: Float64Array, { rotation, scale }: Pose): number {
  const [, , , , , , r6, r7, r8] = rotation as unknown as Nine;
  let sum = 0;
  for (let i = 0; i < mean.length; i += 3) {
    const z = r6 * (mean[i] as number) + r7 * (mean[i + 1] as number) + r8 * (mean[i + 2] as number);
    sum += (landmarks[i + 2] as number) / scale - z;
  }
  return (3 * sum) / mean.length;
}
