import type { BoxXyxy } from './box.js';
import { sigmoid } from './sigmoid.js';
import type { SsdAnchors } from './ssd-anchors.js';

/** A thing found with points on it, in parts of the detector's input. */
export interface PointedDetection {
  readonly box: BoxXyxy;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly score: number;
}

/**
 * The detections of MediaPipe's detectors that are sure enough: each row has a box's middle and size, then points, in pixels from its anchor.
 * @param values [1, anchors, 4 + 2 · points]
 * @param logits [1, anchors, 1], cut to ±100 as MediaPipe does
 * @param size pixels of the input
 */
export function decodeSsd(
  values: ArrayLike<number>,
  logits: ArrayLike<number>,
  anchors: SsdAnchors,
  size: number,
  leastScore: number,
): PointedDetection[] {
  const count = anchors.length / 2;
  const width = values.length / count;
  const found: PointedDetection[] = [];
  for (let row = 0; row < count; row++) {
    const score = sigmoid(Math.max(-100, Math.min(100, logits[row] as number)));
    if (score < leastScore) continue;
    const at = (k: number) => (values[row * width + k] as number) / size;
    const [anchorX, anchorY] = [anchors[row * 2] as number, anchors[row * 2 + 1] as number];
    const [x, y, halfWidth, halfHeight] = [at(0) + anchorX, at(1) + anchorY, at(2) / 2, at(3) / 2];
    const points = Array.from({ length: (width - 4) / 2 }, (_, k) => [at(4 + 2 * k) + anchorX, at(5 + 2 * k) + anchorY] as const);
    found.push({ box: [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight], points, score });
  }
  return found;
}
