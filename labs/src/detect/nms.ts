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
  const keptByClass = new Map<number, BoxXyxy[]>();
  const keptWith = (key: number): BoxXyxy[] => {
    const kept = keptByClass.get(key) ?? [];
    keptByClass.set(key, kept);
    return kept;
  };
  return detections
    .toSorted((a, b) => b.score - a.score)
    .filter((detection) => {
      const kept = keptWith(isAgnostic ? 0 : detection.class);
      if (kept.some((box) => intersectionOverUnion(box, detection.box) > iou)) return false;
      kept.push(detection.box);
      return true;
    });
}
