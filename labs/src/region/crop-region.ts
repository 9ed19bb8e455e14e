import type { BoxXyxy } from '../detect/box.js';
import type { Picture } from '../media/picture.js';
import { type FloatTensor, floats } from '../tensor.js';
import { columnsWithin } from './columns-within.js';
import type { Region } from './region.js';
import { eachUprightRow, placesIn, type UprightRow } from './upright-rows.js';

/** What a network takes for black and for white; levels between them lie on a line. */
export interface ValueRange {
  readonly black: number;
  readonly white: number;
}

/**
 * A region of a picture, upright, as a network takes it: [1, size, size, 3], red, green, blue, by straight lines between pixels; black outside
 * of the picture. Alpha is left out.
 * @param part of the picture that is shown, black around it; the whole when absent
 * @param values size · size · 3 floats to write into, so that not every crop asks for new memory
 */
export function cropRegion(
  picture: Picture,
  region: Region,
  size: number,
  { black, white }: ValueRange,
  part: BoxXyxy | null = null,
  values: Float32Array = new Float32Array(size * size * 3),
): FloatTensor {
  const { width, height } = picture;
  const sight: BoxXyxy = part
    ? [Math.max(part[0] - 0.5, -1), Math.max(part[1] - 0.5, -1), Math.min(part[2] - 0.5, width), Math.min(part[3] - 0.5, height)]
    : [-1, -1, width, height];
  const crop = { size, black, perLevel: (white - black) / 255, sight, values };
  if (region.angle === 0) cropUpright(picture, region, crop);
  else cropTurned(picture, region, crop);
  return floats([1, size, size, 3], values);
}

/** A crop that is to be written. */
interface Crop {
  readonly size: number;
  readonly black: number;
  readonly perLevel: number;
  /** Places not before its left and top, and before its right and bottom, are shown; a pixel's place is its middle. */
  readonly sight: BoxXyxy;
  readonly values: Float32Array;
}

function cropUpright(picture: Picture, region: Region, crop: Crop): void {
  eachUprightRow(picture, placesIn(region, [crop.size, crop.size]), crop.sight, (row) => writeRow(crop, row));
}

function writeRow({ size, black, perLevel, values }: Crop, { row, from, to, upper, lower, share }: UprightRow): void {
  const start = row * size * 3;
  const [a, b] = [perLevel * (1 - share), perLevel * share];
  values.fill(black, start, start + from * 3);
  values.fill(black, start + to * 3, start + size * 3);
  for (let k = from * 3; k < to * 3; k++) values[start + k] = black + a * (upper[k] as number) + b * (lower[k] as number);
}

function cropTurned(picture: Picture, region: Region, { size, black, perLevel, sight, values }: Crop): void {
  const { width, height, data } = picture;
  const [cos, sin] = [Math.cos(region.angle), Math.sin(region.angle)];
  const [acrossX, acrossY] = [(region.width / size) * cos, (region.width / size) * sin];
  const [downX, downY] = [(-region.height / size) * sin, (region.height / size) * cos];
  const firstX = region.x - ((acrossX + downX) * (size - 1)) / 2 - 0.5;
  const firstY = region.y - ((acrossY + downY) * (size - 1)) / 2 - 0.5;
  for (let row = 0; row < size; row++) {
    const [x0, y0] = [firstX + row * downX, firstY + row * downY];
    const [from, to] = columnsWithin(size, x0, acrossX, sight[0], sight[2]);
    const [above, below] = columnsWithin(size, y0, acrossY, sight[1], sight[3]);
    const [first, end] = [Math.max(from, above), Math.max(from, above, Math.min(to, below))];
    const start = row * size * 3;
    values.fill(black, start, start + first * 3);
    values.fill(black, start + end * 3, start + size * 3);
    for (let column = first, at = start + first * 3; column < end; column++, at += 3) {
      const x = x0 + column * acrossX;
      const y = y0 + column * acrossY;
      const left = Math.floor(x);
      const top = Math.floor(y);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
        for (let c = 0; c < 3; c++) values[at + c] = black + perLevel * rimLevel(picture, x, y, c);
        continue;
      }
      const right = x - left;
      const bottom = y - top;
      const d = right * bottom;
      const a = 1 - right - bottom + d;
      const b = right - d;
      const c = bottom - d;
      const i = (top * width + left) * 4;
      const j = i + width * 4;
      // Written out for each colour: most of the crop's time goes by here.
      values[at] =
        black + perLevel * (a * (data[i] as number) + b * (data[i + 4] as number) + c * (data[j] as number) + d * (data[j + 4] as number));
      values[at + 1] =
        black +
        perLevel * (a * (data[i + 1] as number) + b * (data[i + 5] as number) + c * (data[j + 1] as number) + d * (data[j + 5] as number));
      values[at + 2] =
        black +
        perLevel * (a * (data[i + 2] as number) + b * (data[i + 6] as number) + c * (data[j + 2] as number) + d * (data[j + 6] as number));
    }
  }
}

/** The level at a place that is not between four pixels. */
function rimLevel({ width, height, data }: Picture, x: number, y: number, channel: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  let level = 0;
  for (let k = 0; k < 4; k++) {
    const [px, py] = [left + (k & 1), top + (k >> 1)];
    if (px < 0 || py < 0 || px >= width || py >= height) continue;
    const share = (1 - Math.abs(x - px)) * (1 - Math.abs(y - py));
    level += share * (data[(py * width + px) * 4 + channel] as number);
  }
  return level;
}
