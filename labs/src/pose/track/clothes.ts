import type { Picture } from '../../media/picture.js';
import type { PosePoint } from '../landmarks/person-pose.js';

/** The colours that a person wears: red, green and blue of the upper body, then of the thighs, 0..255. */
export type Clothes = readonly number[];

const steps = [0.2, 0.4, 0.6, 0.8];

/** The mean colours between shoulders and hips, and along both thighs. */
export function clothesOf(picture: Picture, points: readonly PosePoint[]): Clothes {
  const at = (k: number) => points[k] as PosePoint;
  const body = steps.flatMap((down) => {
    const [left, right] = [between(at(11), at(23), down), between(at(12), at(24), down)];
    return steps.map((across) => between(left, right, across));
  });
  const thighs = steps.flatMap((down) => [between(at(23), at(25), down), between(at(24), at(26), down)]);
  return [...meanColour(picture, body), ...meanColour(picture, thighs)];
}

/** 1 for the same colours, 0.6 for some 40 levels apart, near 0 for black and white. */
export function clothesInCommon(a: Clothes, b: Clothes): number {
  const squared = a.reduce((sum, value, k) => sum + (value - (b[k] ?? 0)) ** 2, 0) / Math.max(a.length, 1);
  return Math.exp(-squared / (2 * 40 ** 2));
}

/** Clothes as they are remembered: light changes slowly. */
export function clothesAfter(known: Clothes, seen: Clothes): Clothes {
  return known.map((value, k) => value + 0.2 * ((seen[k] ?? value) - value));
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function between(a: Place, b: Place, part: number): Place {
  return { x: a.x + part * (b.x - a.x), y: a.y + part * (b.y - a.y) };
}

function meanColour({ width, height, data }: Picture, places: readonly Place[]): number[] {
  const sums = [0, 0, 0];
  let count = 0;
  for (const { x, y } of places) {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    if (column < 0 || row < 0 || column >= width || row >= height) continue;
    count++;
    for (let c = 0; c < 3; c++) sums[c] = (sums[c] as number) + (data[(row * width + column) * 4 + c] as number);
  }
  return sums.map((sum) => sum / Math.max(count, 1));
}
