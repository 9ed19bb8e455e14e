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

/** Of the red, green and blue that NanoDet was trained on, 0..255; it takes them in the order blue, green, red. */
const mean = [123.675, 116.28, 103.53] as const;
const deviation = [58.395, 57.12, 57.375] as const;

/** What black becomes. */
const black = [-mean[0] / deviation[0], -mean[1] / deviation[1], -mean[2] / deviation[2]] as const;

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

/** All three colours of a column at once: they lie side by side in rows of pixels. */
function writeRow(values: Float32Array, { row, from, to, upper, lower, share }: UprightRow, rows: number, columns: number): void {
  const [red, green, blue] = [(2 * rows + row) * columns, (rows + row) * columns, row * columns];
  for (const [channel, start] of [red, green, blue].entries()) {
    values.fill(black[channel] as number, start, start + from);
    values.fill(black[channel] as number, start + to, start + columns);
  }
  const [r0, g0, b0] = black;
  const [r1, g1, b1] = [(1 - share) / deviation[0], (1 - share) / deviation[1], (1 - share) / deviation[2]];
  const [r2, g2, b2] = [share / deviation[0], share / deviation[1], share / deviation[2]];
  for (let column = from, k = from * 3; column < to; column++, k += 3) {
    values[red + column] = r0 + r1 * (upper[k] as number) + r2 * (lower[k] as number);
    values[green + column] = g0 + g1 * (upper[k + 1] as number) + g2 * (lower[k + 1] as number);
    values[blue + column] = b0 + b1 * (upper[k + 2] as number) + b2 * (lower[k + 2] as number);
  }
}
