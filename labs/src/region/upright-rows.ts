import type { BoxXyxy } from '../detect/box.js';
import type { Picture } from '../media/picture.js';
import { columnsWithin } from './columns-within.js';
import type { Region } from './region.js';

/** Rows and columns of places in a picture, at even distances: the first lies at (x, y), and pixel k has its value at k. */
export interface Places {
  readonly rows: number;
  readonly columns: number;
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
}

/** So many places, evenly over a region that is not turned. Pixel k covers k to k + 1; its value lies in the middle. */
export function placesIn({ x, y, width, height }: Region, [rows, columns]: readonly [rows: number, columns: number]): Places {
  const [across, down] = [width / columns, height / rows];
  return { rows, columns, across, down, x: x - (across * (columns - 1)) / 2 - 0.5, y: y - (down * (rows - 1)) / 2 - 0.5 };
}

/** A row of places: red, green and blue of each of its columns lie by straight lines between those of two rows of pixels. */
export interface UprightRow {
  readonly row: number;
  /** The first column in sight, and the one after the last; both 0 for a row out of sight. */
  readonly from: number;
  readonly to: number;
  readonly upper: Float64Array;
  readonly lower: Float64Array;
  /** How far the row lies from the upper towards the lower, 0..1. */
  readonly share: number;
}

/**
 * Goes through the rows of places that are not turned. Columns are interpolated once for each row of pixels: where a picture is enlarged, several rows
 * of places lie between the same two. What lies outside of the picture is black.
 * @param sight only places not before its left and top, and before its right and bottom, are in sight
 */
export function eachUprightRow(picture: Picture, places: Places, sight: BoxXyxy, visit: (row: UprightRow) => void): void {
  const [from, to] = columnsWithin(places.columns, places.x, places.across, sight[0], sight[2]);
  const [first, end] = columnsWithin(places.rows, places.y, places.down, sight[1], sight[3]);
  const columns = columnsOf(picture, places, from, to);
  let [upper, lower] = [new Float64Array(places.columns * 3), new Float64Array(places.columns * 3)];
  let [top, bottom] = [Number.NaN, Number.NaN];
  for (let row = 0; row < places.rows; row++) {
    if (row < first || row >= end) {
      visit({ row, from: 0, to: 0, upper, lower, share: 0 });
      continue;
    }
    const y = places.y + row * places.down;
    const pixels = Math.floor(y);
    if (pixels === bottom) {
      [upper, lower] = [lower, upper];
      [top, bottom] = [bottom, Number.NaN];
    }
    if (pixels !== top) fillRow(upper, picture, pixels, columns);
    if (pixels + 1 !== bottom) fillRow(lower, picture, pixels + 1, columns);
    [top, bottom] = [pixels, pixels + 1];
    visit({ row, from, to, upper, lower, share: y - pixels });
  }
}

/** For each column in sight, two bytes of a row of pixels where red lies, and how much of each; nothing of what is outside. */
interface Columns {
  readonly from: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly leftShare: Float64Array;
  readonly rightShare: Float64Array;
}

function columnsOf({ width }: Picture, { x, across }: Places, from: number, to: number): Columns {
  const count = to - from;
  const [left, right] = [new Int32Array(count), new Int32Array(count)];
  const [leftShare, rightShare] = [new Float64Array(count), new Float64Array(count)];
  for (let k = 0; k < count; k++) {
    const place = x + (from + k) * across;
    const pixel = Math.floor(place);
    if (pixel >= 0 && pixel < width) {
      left[k] = pixel * 4;
      leftShare[k] = 1 - (place - pixel);
    }
    if (pixel >= -1 && pixel < width - 1) {
      right[k] = pixel * 4 + 4;
      rightShare[k] = place - pixel;
    }
  }
  return { from, left, right, leftShare, rightShare };
}

function fillRow(values: Float64Array, { width, height, data }: Picture, row: number, columns: Columns): void {
  if (row < 0 || row >= height) {
    values.fill(0);
    return;
  }
  const { from, left, right, leftShare, rightShare } = columns;
  const start = row * width * 4;
  for (let k = 0, at = from * 3; k < left.length; k++, at += 3) {
    const i = start + (left[k] as number);
    const j = start + (right[k] as number);
    const a = leftShare[k] as number;
    const b = rightShare[k] as number;
    values[at] = a * (data[i] as number) + b * (data[j] as number);
    values[at + 1] = a * (data[i + 1] as number) + b * (data[j + 1] as number);
    values[at + 2] = a * (data[i + 2] as number) + b * (data[j + 2] as number);
  }
}
