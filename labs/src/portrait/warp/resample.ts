import type { Picture } from '../../media/picture.js';

/** Writes the colour of a picture at a place between pixels; beyond the rim, the rim's. Transparent pixels lend no colour. */
export function bilinear({ width, height, data }: Picture, x: number, y: number, target: Uint8ClampedArray, at: number): void {
  const u = Math.min(width - 1, Math.max(0, x));
  const v = Math.min(height - 1, Math.max(0, y));
  const column = Math.min(width - 2, Math.floor(u));
  const row = Math.min(height - 2, Math.floor(v));
  const s = u - column;
  const t = v - row;
  const a = (row * width + column) * 4;
  const b = a + 4;
  const c = a + width * 4;
  const d = c + 4;
  let wa = (1 - s) * (1 - t);
  let wb = s * (1 - t);
  let wc = (1 - s) * t;
  let wd = s * t;
  const alpha = wa * (data[a + 3] as number) + wb * (data[b + 3] as number) + wc * (data[c + 3] as number) + wd * (data[d + 3] as number);
  target[at + 3] = alpha;
  if (alpha < 254.999) {
    if (alpha <= 0) return;
    wa *= (data[a + 3] as number) / alpha;
    wb *= (data[b + 3] as number) / alpha;
    wc *= (data[c + 3] as number) / alpha;
    wd *= (data[d + 3] as number) / alpha;
  }
  for (let k = 0; k < 3; k++) {
    target[at + k] =
      wa * (data[a + k] as number) + wb * (data[b + k] as number) + wc * (data[c + k] as number) + wd * (data[d + k] as number);
  }
}

/** The same with Catmull and Rom's cubic over 4 × 4 pixels: sharper, slower. */
export function bicubic({ width, height, data }: Picture, x: number, y: number, target: Uint8ClampedArray, at: number): void {
  const u = Math.min(width - 1, Math.max(0, x));
  const v = Math.min(height - 1, Math.max(0, y));
  const column = Math.floor(u);
  const row = Math.floor(v);
  cubicWeights(u - column, across);
  cubicWeights(v - row, down);
  let red = 0;
  let green = 0;
  let blue = 0;
  let alpha = 0;
  for (let j = 0; j < 4; j++) {
    const start = Math.min(height - 1, Math.max(0, row + j - 1)) * width;
    for (let i = 0; i < 4; i++) {
      const k = (start + Math.min(width - 1, Math.max(0, column + i - 1))) * 4;
      const weight = (down[j] as number) * (across[i] as number) * (data[k + 3] as number);
      red += weight * (data[k] as number);
      green += weight * (data[k + 1] as number);
      blue += weight * (data[k + 2] as number);
      alpha += weight;
    }
  }
  target[at + 3] = alpha;
  if (alpha <= 0.5) return;
  target[at] = red / alpha;
  target[at + 1] = green / alpha;
  target[at + 2] = blue / alpha;
}

/** The same where all 16 pixels lie in the picture and are opaque. */
export function bicubicInside({ width, data }: Picture, x: number, y: number, target: Uint8ClampedArray, at: number): void {
  const column = Math.floor(x);
  const row = Math.floor(y);
  cubicWeights(x - column, across);
  cubicWeights(y - row, down);
  const a = across[0] as number;
  const b = across[1] as number;
  const c = across[2] as number;
  const d = across[3] as number;
  let red = 0;
  let green = 0;
  let blue = 0;
  let k = ((row - 1) * width + column - 1) * 4;
  for (let j = 0; j < 4; j++, k += width * 4) {
    const weight = down[j] as number;
    red += weight * (a * (data[k] as number) + b * (data[k + 4] as number) + c * (data[k + 8] as number) + d * (data[k + 12] as number));
    green +=
      weight * (a * (data[k + 1] as number) + b * (data[k + 5] as number) + c * (data[k + 9] as number) + d * (data[k + 13] as number));
    blue +=
      weight * (a * (data[k + 2] as number) + b * (data[k + 6] as number) + c * (data[k + 10] as number) + d * (data[k + 14] as number));
  }
  target[at] = red;
  target[at + 1] = green;
  target[at + 2] = blue;
}

const across = new Float64Array(4);
const down = new Float64Array(4);

function cubicWeights(t: number, weights: Float64Array): void {
  weights[0] = ((2 - t) * t - 1) * t * 0.5;
  weights[1] = ((3 * t - 5) * t * t + 2) * 0.5;
  weights[2] = ((4 - 3 * t) * t + 1) * t * 0.5;
  weights[3] = (t - 1) * t * t * 0.5;
}
