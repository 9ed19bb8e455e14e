import type { BoxXyxy } from '../../detect/box.js';
import { landmarkCount, type PosePoint } from '../landmarks/person-pose.js';

/**
 * How far apart two people put a landmark, in parts of the body's size: those of COCO's keypoint evaluation, and for what COCO does not have, those
 * of the next landmark that it has.
 */
const deviations: readonly number[] = [
  ...[0.026, 0.025, 0.025, 0.025, 0.025, 0.025, 0.025, 0.035, 0.035, 0.035, 0.035],
  ...[0.079, 0.079, 0.072, 0.072, 0.062, 0.062, 0.062, 0.062, 0.062, 0.062, 0.062, 0.062],
  ...[0.107, 0.107, 0.087, 0.087, 0.089, 0.089, 0.089, 0.089, 0.089, 0.089],
];

/**
 * Object keypoint similarity (COCO): 1 for the same pose, near 0 for one elsewhere; the mean over landmarks of exp(−d² / (2 s² k²)) with s² the area
 * and k twice the landmark's deviation.
 * @param area of the person's box, in square pixels
 */
export function poseSimilarity(a: readonly PosePoint[], b: readonly PosePoint[], area: number): number {
  let sum = 0;
  for (let k = 0; k < landmarkCount; k++) {
    const [one, other] = [a[k] as PosePoint, b[k] as PosePoint];
    const squared = (one.x - other.x) ** 2 + (one.y - other.y) ** 2;
    sum += Math.exp(-squared / (2 * area * (2 * (deviations[k] as number)) ** 2));
  }
  return sum / landmarkCount;
}

/** The box around a pose's landmarks, a little larger as landmarks lie inside of the body. */
export function boxOfPose(points: readonly PosePoint[]): BoxXyxy {
  const body = points.slice(0, landmarkCount);
  const [xs, ys] = [body.map(({ x }) => x), body.map(({ y }) => y)];
  const [left, top, right, bottom] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const [across, down] = [(right - left) * 0.1, (bottom - top) * 0.06];
  return [left - across, top - 1.5 * down, right + across, bottom + down / 2];
}
