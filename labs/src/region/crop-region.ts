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
  for (let row = 0, at = 0; row < size; row++) {
    for (let column = 0; column < size; column++, at += 3) {
      const x = firstX + column * acrossX + row * downX;
      const y = firstY + column * acrossY + row * downY;
      if (x < firstLeft || y < firstTop || x >= lastLeft || y >= lastTop) {
        values[at] = values[at + 1] = values[at + 2] = black;
        continue;
      }
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
      const from = (top * width + left) * 4;
      const below = from + width * 4;
      for (let k = 0; k < 3; k++) {
        const above = a * (data[from + k] as number) + b * (data[from + 4 + k] as number);
        values[at + k] = black + perLevel * (above + c * (data[below + k] as number) + d * (data[below + 4 + k] as number));
      }
    }
  }
  return floats([1, size, size, 3], values);
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
