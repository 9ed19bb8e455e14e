import { type FloatTensor, floats, sizeOf } from '../tensor.js';

/** One of the maps that YOLOv5 ends in. */
export interface YoloLevel {
  /** Pixels of the input between two cells. */
  readonly stride: number;
  /** Width and height of each anchor in pixels. */
  readonly anchors: readonly (readonly [number, number])[];
  /** [1, anchors · (5 + classes), rows, columns], before the sigmoid. */
  readonly map: FloatTensor;
}

/** The anchors of YOLOv5's released networks, by stride. */
export const yoloAnchors: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  8: [
    [10, 13],
    [16, 30],
    [33, 23],
  ],
  16: [
    [30, 61],
    [62, 45],
    [59, 119],
  ],
  32: [
    [116, 90],
    [156, 198],
    [373, 326],
  ],
};

/**
 * Boxes and scores of YOLOv5's maps: [1, rows, 5 + classes] with centre, size in pixels, objectness and classes. Levels follow each other; inside one,
 * anchors, then cells row by row.
 */
export function decodeYolo(levels: readonly YoloLevel[]): FloatTensor {
  const width = valuesPerRow(levels);
  const count = levels.reduce((sum, { map }) => sum + sizeOf(map.dims) / width, 0);
  const decoded = new Float32Array(count * width);
  let row = 0;
  for (const level of levels) row += decodeLevel(level, width, decoded.subarray(row * width));
  return floats([1, count, width], decoded);
}

function valuesPerRow(levels: readonly YoloLevel[]): number {
  const [first] = levels;
  return first ? (first.map.dims[1] as number) / first.anchors.length : 0;
}

function decodeLevel({ stride, anchors, map }: YoloLevel, width: number, out: Float32Array): number {
  const [, , rows = 0, columns = 0] = map.dims;
  const cells = rows * columns;
  for (const [a, [anchorWidth, anchorHeight]] of anchors.entries()) {
    for (let cell = 0; cell < cells; cell++) {
      const at = (a * cells + cell) * width;
      const value = (o: number) => sigmoid(map.data[(a * width + o) * cells + cell] as number);
      out[at] = (2 * value(0) - 0.5 + (cell % columns)) * stride;
      out[at + 1] = (2 * value(1) - 0.5 + Math.floor(cell / columns)) * stride;
      out[at + 2] = (2 * value(2)) ** 2 * anchorWidth;
      out[at + 3] = (2 * value(3)) ** 2 * anchorHeight;
      for (let o = 4; o < width; o++) out[at + o] = value(o);
    }
  }
  return anchors.length * cells;
}

/** 1 / (1 + e⁻ˣ). */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
