import type { FloatTensor } from '../tensor.js';
import { boxAround, type Detection } from './box.js';

/** Which rows of YOLO's output are looked at. */
export interface CandidateSettings {
  /** Objectness, and objectness times class, must be above it. */
  readonly confidence: number;
  /** Every class above the limit gives a detection, instead of the best alone. */
  readonly isMultiLabel: boolean;
}

/** Detections of decoded rows [1, rows, 5 + classes], in their order. */
export function yoloCandidates({ dims, data }: FloatTensor, { confidence, isMultiLabel }: CandidateSettings): Detection[] {
  const [, rows = 0, width = 0] = dims;
  const found: Detection[] = [];
  for (let row = 0; row < rows; row++) {
    const values = data.subarray(row * width, (row + 1) * width);
    const [x = 0, y = 0, w = 0, h = 0, objectness = 0, ...classes] = values;
    if (!(objectness > confidence)) continue;
    const scores = classes.map((score) => score * objectness);
    const chosen = isMultiLabel ? scores.keys() : [indexOfLargest(scores)];
    for (const label of chosen) {
      const score = scores[label] as number;
      if (score > confidence) found.push({ box: boxAround(x, y, w, h), score, class: label, row });
    }
  }
  return found;
}

function indexOfLargest(values: readonly number[]): number {
  return values.reduce((best, value, index) => (value > (values[best] as number) ? index : best), 0);
}
