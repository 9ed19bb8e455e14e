import type { BoxXyxy } from '../detect/box.js';
import type { Picture } from '../media/picture.js';
import { type FloatTensor, floats } from '../tensor.js';
import type { Region } from './region.js';

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
  const { width, height, data } = picture;
  const [firstLeft, firstTop, lastLeft, lastTop] = part
    ? [Math.max(part[0] - 0.5, -1), Math.max(part[1] - 0.5, -1), Math.min(part[2] - 0.5, width), Math.min(part[3] - 0.5, height)]
    : [-1, -1, width, height];
  const perLevel = (white - black) / 255;
  const [cos, sin] = [Math.cos(region.angle), Math.sin(region.angle)];
  const [acrossX, acrossY] = [(region.width / size) * cos, (region.width / size) * sin];
  const [downX, downY] = [(-region.height / size) * sin, (region.height / size) * cos];
  // Pixel k covers k to k + 1; its value lies in the middle.
  const firstX = region.x - ((acrossX + downX) * (size - 1)) / 2 - 0.5;
  const firstY = region.y - ((acrossY + downY) * (size - 1)) / 2 - 0.5;
  for (let row = 0; row < size; row++) {
    const [x0, y0] = [firstX + row * downX, firstY + row * downY];
    const [from, to] = columnsWithin(size, x0, acrossX, firstLeft, lastLeft);
    const [above, below] = columnsWithin(size, y0, acrossY, firstTop, lastTop);
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
      // Written out for each colour: most of a crop's time goes by here.
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
  return floats([1, size, size, 3], values);
}

/** The columns, from the first to before the last, at which `start + column · step` is not less than one limit and less than the other. */
function columnsWithin(size: number, start: number, step: number, least: number, most: number): readonly [from: number, to: number] {
  const isWithin = (column: number) => start + column * step >= least && start + column * step < most;
  if (step === 0) return isWithin(0) ? [0, size] : [0, 0];
  const [one, other] = [(least - start) / step, (most - start) / step];
  let from = Math.min(size, Math.max(0, Math.floor(Math.min(one, other)) - 1));
  let to = Math.max(from, Math.min(size, Math.ceil(Math.max(one, other)) + 1));
  while (from < to && !isWithin(from)) from++;
  while (to > from && !isWithin(to - 1)) to--;
  return [from, to];
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
