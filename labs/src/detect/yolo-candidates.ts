import type { FloatTensor } from '../tensor.js';
import { boxAround, type Detection } from './box.js';

/** Which rows of YOLO's output are looked at. */
export interface CandidateSettings {
  /** Objectness, and objectness times class, must be above it. */
  readonly confidence: number;
  /** Every class above the limit gives a detection, instead of the best alone. */
  readonly isMultiLabel: boolean;
}

/**
 * Detections of decoded rows, in their order.
 * @param tensor [1, rows, 5 + classes]: centre, size, objectness, classes
 */
export function yoloCandidates({ dims, data }: FloatTensor, { confidence, isMultiLabel }: CandidateSettings): Detection[] {
  const [, rows = 0, width = 0] = dims;
  const found: Detection[] = [];
  for (let row = 0; row < rows; row++) {
    const values = data.subarray(row * width, (row + 1) * width);
    const objectness = values[4] as number;
    if (!(objectness > confidence)) continue;
    const classes = values.subarray(5);
    for (const label of isMultiLabel ? classes.keys() : [indexOfLargest(classes)]) {
      const score = objectness * (classes[label] as number);
      if (score > confidence) found.push({ box: boxOf(values), score, class: label, row });
    }
  }
  return found;
}

function boxOf([x = 0, y = 0, width = 0, height = 0]: Float32Array) {
  return boxAround(x, y, width, height);
}

function indexOfLargest(values: Float32Array): number {
  return values.reduce((best, value, index) => (value > (values[best] as number) ? index : best), 0);
}
