import { type FloatTensor, floats, sizeOf } from '../tensor.js';
import { sigmoid } from './sigmoid.js';

/** One of the maps that YOLOv5 ends in. */
export interface YoloLevel {
  /** Pixels of the input between two cells. */
  readonly stride: number;
  /** Width and height of each anchor in pixels. */
  readonly anchors: YoloAnchors;
  /** [1, anchors · (5 + classes), rows, columns], before the sigmoid. */
  readonly map: FloatTensor;
}

/** Width and height of each anchor of a level, in pixels. */
export type YoloAnchors = readonly (readonly [width: number, height: number])[];

/**
 * Boxes and scores of YOLOv5's maps: [1, rows, 5 + classes] with centre and size in pixels, objectness and classes. Levels follow each other; inside
 * one, anchors, then cells row by row.
 */
export function decodeYolo(levels: readonly YoloLevel[]): FloatTensor {
  const [first] = levels;
  const width = first ? (first.map.dims[1] as number) / first.anchors.length : 0;
  const count = levels.reduce((sum, { map }) => sum + sizeOf(map.dims) / width, 0);
  const decoded = new Float32Array(count * width);
  let at = 0;
  for (const level of levels) {
    decodeLevel(level, width, decoded.subarray(at));
    at += sizeOf(level.map.dims);
  }
  return floats([1, count, width], decoded);
}

function decodeLevel({ stride, anchors, map: { dims, data } }: YoloLevel, width: number, out: Float32Array): void {
  const [, , rows = 0, columns = 0] = dims;
  const cells = rows * columns;
  for (const [anchor, [anchorWidth, anchorHeight]] of anchors.entries()) {
    for (let cell = 0; cell < cells; cell++) {
      const row = out.subarray((anchor * cells + cell) * width);
      for (let o = 0; o < width; o++) row[o] = sigmoid(data[(anchor * width + o) * cells + cell] as number);
      const [x = 0, y = 0, w = 0, h = 0] = row;
      row[0] = (2 * x - 0.5 + (cell % columns)) * stride;
      row[1] = (2 * y - 0.5 + Math.floor(cell / columns)) * stride;
      row[2] = (2 * w) ** 2 * anchorWidth;
      row[3] = (2 * h) ** 2 * anchorHeight;
    }
  }
}
