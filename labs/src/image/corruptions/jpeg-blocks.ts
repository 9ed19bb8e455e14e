import { forwardTransform, inverseTransform } from './jpeg-transform.js';

/** One channel of a picture. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** What is left of a plane when its blocks of 8 by 8 have been transformed, rounded by a table and transformed back. */
export function quantised({ width, height, data }: Plane, kind: keyof typeof tables, quality: number): Uint8ClampedArray {
  const table = scaled(tables[kind], quality);
  const out = new Uint8ClampedArray(data.length);
  const block = new Int32Array(64);
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      for (let i = 0; i < 64; i++) {
        const [x, y] = [Math.min(left + (i & 7), width - 1), Math.min(top + (i >> 3), height - 1)];
        block[i] = (data[y * width + x] as number) - 128;
      }
      forwardTransform(block);
      for (let i = 0; i < 64; i++) block[i] = toStep(block[i] as number, table[i] as number);
      inverseTransform(block);
      for (let i = 0; i < 64; i++) {
        const [x, y] = [left + (i & 7), top + (i >> 3)];
        if (x < width && y < height) out[y * width + x] = (block[i] as number) + 128;
      }
    }
  }
  return out;
}

/** A value of the forward transform, 8 times too large, as the nearest whole number of steps; a half goes away from 0. */
function toStep(value: number, step: number): number {
  const steps = Math.trunc((Math.abs(value) + step * 4) / (step * 8));
  return Math.sign(value) * steps * step;
}

/** The tables of the JPEG standard's annex K, row by row. */
const tables = {
  luma: [
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62, 18, 22,
    37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
  ],
  chroma: [
    17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
  ],
} as const;

function scaled(table: readonly number[], quality: number): readonly number[] {
  const percent = quality < 50 ? Math.trunc(5000 / quality) : 200 - 2 * quality;
  return table.map((value) => Math.min(255, Math.max(1, Math.trunc((value * percent + 50) / 100))));
}
