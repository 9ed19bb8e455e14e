import { type BoxXyxy, type Detection, intersectionOverUnion } from './box.js';

/** How boxes are chosen among those that overlap. */
export interface NmsSettings {
  /** Of two boxes that share more than this, the surer one stays. */
  readonly iou: number;
  /** Boxes of different classes compete too. */
  readonly isAgnostic: boolean;
}

/** The detections that stay, surest first: each takes away those after it that overlap it too much. Equal scores keep their order. */
export function nonMaximumSuppression(detections: readonly Detection[], { iou, isAgnostic }: NmsSettings): Detection[] {
  const sorted = detections.toSorted((a, b) => b.score - a.score);
  const keptByClass = new Map<number, BoxXyxy[]>();
  return sorted.filter((detection) => {
    const key = isAgnostic ? 0 : detection.class;
    const kept = keptByClass.get(key) ?? [];
    if (kept.some((box) => intersectionOverUnion(box, detection.box) > iou)) return false;
    keptByClass.set(key, [...kept, detection.box]);
    return true;
  });
}
