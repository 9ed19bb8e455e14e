import type { BoxXyxy } from './box.js';
import { intersectionOverUnion } from './box.js';
import type { PointedDetection } from './decode-ssd.js';

/**
 * One detection for each group that overlaps: boxes and points are the means of the group, weighted by score; the score is that of the surest
 * (MediaPipe's weighted suppression).
 */
export function weightedSuppression(detections: readonly PointedDetection[], iou: number): PointedDetection[] {
  let left = detections.toSorted((a, b) => b.score - a.score);
  const kept: PointedDetection[] = [];
  for (let [surest] = left; surest; [surest] = left) {
    const first: PointedDetection = surest;
    const group = left.filter((each) => each === first || intersectionOverUnion(each.box, first.box) > iou);
    left = left.filter((each) => !group.includes(each));
    kept.push(meanOf(group, first.score));
  }
  return kept;
}

function meanOf(group: readonly PointedDetection[], score: number): PointedDetection {
  const total = group.reduce((sum, each) => sum + each.score, 0);
  const mean = (value: (each: PointedDetection) => number) => group.reduce((sum, each) => sum + value(each) * each.score, 0) / total;
  const box: BoxXyxy = [mean(({ box }) => box[0]), mean(({ box }) => box[1]), mean(({ box }) => box[2]), mean(({ box }) => box[3])];
  const points = (group[0]?.points ?? []).map(
    (_, k) => [mean((each) => each.points[k]?.[0] ?? 0), mean((each) => each.points[k]?.[1] ?? 0)] as const,
  );
  return { box, points, score };
}
