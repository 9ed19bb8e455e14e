import type { Detection } from '../detect/box.js';
import type { ChosenPoint } from './chosen-point.js';
import type { ClassNames } from './class-names.js';
import type { Found } from './detect.js';

/** A detection as COCO's result files have it, with its class by name. */
export interface CocoRecord {
  readonly image_id: number;
  readonly category_id: number;
  readonly category: string;
  readonly bbox: readonly [left: number, top: number, width: number, height: number];
  readonly score: number;
}

/** Detections for a COCO result file. */
export function cocoRecords(detections: readonly Detection[], imageId: number, nameOf: ClassNames): CocoRecord[] {
  return detections.map(({ box: [left, top, right, bottom], class: category, score }) => ({
    image_id: imageId,
    category_id: category,
    category: nameOf(category),
    bbox: [rounded(left, 3), rounded(top, 3), rounded(right - left, 3), rounded(bottom - top, 3)],
    score: rounded(score, 6),
  }));
}

/** Each detection with the anchor point and the pattern that it is from. */
export function boxTable(detections: readonly Detection[], { points }: Found, nameOf: ClassNames): (string | number)[][] {
  const rows = detections.map(({ box, class: category, score, row }, rank) => {
    const [x, y] = points[row % points.length] ?? [0, 0];
    const pattern = Math.floor(row / points.length) + 1;
    return [rank + 1, nameOf(category), rounded(score, 4), ...box.map((side) => rounded(side, 1)), pattern, rounded(x, 3), rounded(y, 3)];
  });
  return [['rank', 'class', 'score', 'left', 'top', 'right', 'bottom', 'pattern', 'point x', 'point y'], ...rows];
}

/** What each pattern of a point found, and whose attention is drawn. */
export function pointTable({ patterns, attention, index }: ChosenPoint, nameOf: ClassNames): (string | number)[][] {
  const rows = patterns.map(({ pattern, class: category, score, box }) => [
    index,
    pattern + 1,
    nameOf(category),
    rounded(score, 4),
    ...box.map((side) => rounded(side, 1)),
    attention?.pattern === pattern ? 'yes' : 'no',
  ]);
  return [['point', 'pattern', 'class', 'score', 'left', 'top', 'right', 'bottom', 'attention drawn'], ...rows];
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
