import type { BoxXyxy } from '../../detect/box.js';
import type { Picture } from '../../media/picture.js';
import { toPicture } from '../../region/region.js';
import { shrinkPicture } from '../../region/shrink-picture.js';
import { eachUprightRow, placesIn, type UprightRow } from '../../region/upright-rows.js';
import { type FloatTensor, floats } from '../../tensor.js';
import type { RowsColumns } from '../../tensorflow/operations/windows.js';

/** A picture as NanoDet is shown it, and the way back. */
export interface NanodetInput {
  /** [1, 3, rows, columns]: the whole picture in the middle, black around it. */
  readonly input: FloatTensor;
  /** A box of the input, in the picture's pixels. */
  toPicture(box: BoxXyxy): BoxXyxy;
}

/** Pixels of the input along the picture's longer side. */
const longerSide = 416;

/** Cells lie at most so many pixels apart. */
const multiple = 32;

/** In the order that NanoDet takes colours: where each lies in a pixel, and what it was trained on, 0..255. */
const colours = [
  { channel: 2, mean: 103.53, deviation: 57.375 },
  { channel: 1, mean: 116.28, deviation: 57.12 },
  { channel: 0, mean: 123.675, deviation: 58.395 },
];

/** The smallest input that the whole picture goes into. */
export function nanodetSize({ width, height }: Picture): RowsColumns {
  const scale = longerSide / Math.max(width, height);
  return [height, width].map((side) => Math.ceil((side * scale) / multiple) * multiple) as [number, number];
}

/**
 * Shows NanoDet a whole picture without changing its shape; pixels are averaged where many become one.
 * @param values 3 · rows · columns floats to write into
 */
export function nanodetInput(picture: Picture, [rows, columns]: RowsColumns, values: Float32Array): NanodetInput {
  const { width, height } = picture;
  const step = Math.max(width, height) / longerSide;
  const shown = { x: width / 2, y: height / 2, width: columns * step, height: rows * step, angle: 0 };
  const factor = Math.max(1, Math.floor(step));
  const small = shrinkPicture(picture, factor);
  const part = { x: shown.x / factor, y: shown.y / factor, width: shown.width / factor, height: shown.height / factor, angle: 0 };
  eachUprightRow(small, placesIn(part, [rows, columns]), [-1, -1, small.width, small.height], (row) =>
    writeRow(values, row, rows, columns),
  );
  return {
    input: floats([1, 3, rows, columns], values),
    toPicture: ([left, top, right, bottom]) => [
      ...toPicture(shown, left / columns, top / rows),
      ...toPicture(shown, right / columns, bottom / rows),
    ],
  };
}

function writeRow(values: Float32Array, { row, from, to, upper, lower, share }: UprightRow, rows: number, columns: number): void {
  for (const [plane, { channel, mean, deviation }] of colours.entries()) {
    const start = (plane * rows + row) * columns;
    const [a, b, black] = [(1 - share) / deviation, share / deviation, -mean / deviation];
    values.fill(black, start, start + from);
    values.fill(black, start + to, start + columns);
    for (let column = from, k = from * 3 + channel; column < to; column++, k += 3) {
      values[start + column] = black + a * (upper[k] as number) + b * (lower[k] as number);
    }
  }
}
