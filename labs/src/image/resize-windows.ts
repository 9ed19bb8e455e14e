/** How neighbouring pixels are weighed: `box` is their mean, `bicubic` has a = −0.5, `lanczos` three lobes. */
export type ResizeFilter = 'box' | 'bilinear' | 'hamming' | 'bicubic' | 'lanczos';

/** For each pixel of a resized line: where its source pixels begin, how many they are, and their weights in 22-bit fixed point. */
export interface Windows {
  readonly starts: Int32Array;
  readonly counts: Int32Array;
  /** `size` places for each pixel, its own `counts` of them used. */
  readonly weights: Int32Array;
  readonly size: number;
}

/**
 * The windows that resize the part from `begin` to `end` of a line of `from` pixels to `to` pixels, as Pillow computes them (Resample.c): ends are
 * single floats, all else is double.
 */
export function resizeWindows(from: number, begin: number, end: number, to: number, filter: ResizeFilter): Windows {
  const first = Math.fround(begin);
  const scale = Math.fround(Math.fround(end) - first) / to;
  const widening = Math.max(scale, 1);
  const narrowing = 1 / widening;
  const [reach, weigh] = filters[filter];
  const support = reach * widening;
  const size = Math.ceil(support) * 2 + 1;
  const starts = new Int32Array(to);
  const counts = new Int32Array(to);
  const weights = new Int32Array(to * size);
  for (let x = 0; x < to; x++) {
    const centre = first + (x + 0.5) * scale;
    const start = Math.max(0, Math.trunc(centre - support + 0.5));
    const count = Math.min(from, Math.trunc(centre + support + 0.5)) - start;
    const raw = Array.from({ length: count }, (_, k) => weigh((k + start - centre + 0.5) * narrowing));
    const sum = raw.reduce((total, weight) => total + weight, 0);
    starts[x] = start;
    counts[x] = count;
    for (const [k, weight] of raw.entries()) weights[x * size + k] = fixed(sum === 0 ? weight : weight / sum);
  }
  return { starts, counts, weights, size };
}

/** Rounded half away from zero. */
function fixed(weight: number): number {
  return Math.trunc(weight * 4194304 + (weight < 0 ? -0.5 : 0.5));
}

/** How far each filter reaches, and what it weighs at a distance. */
const filters: Readonly<Record<ResizeFilter, readonly [reach: number, weigh: (x: number) => number]>> = {
  box: [0.5, (x) => (x > -0.5 && x <= 0.5 ? 1 : 0)],
  bilinear: [1, (x) => Math.max(0, 1 - Math.abs(x))],
  hamming: [1, hamming],
  bicubic: [2, bicubic],
  lanczos: [3, (x) => (x >= -3 && x < 3 ? sinc(x) * sinc(x / 3) : 0)],
};

/** Its two numbers are single floats in Pillow. */
function hamming(x: number): number {
  const distance = Math.abs(x);
  if (distance >= 1) return 0;
  return sinc(distance) * (Math.fround(0.54) + Math.fround(0.46) * Math.cos(distance * Math.PI));
}

function bicubic(x: number): number {
  const a = -0.5;
  const d = Math.abs(x);
  if (d < 1) return ((a + 2) * d - (a + 3)) * d * d + 1;
  if (d < 2) return (((d - 5) * d + 8) * d - 4) * a;
  return 0;
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(x * Math.PI) / (x * Math.PI);
}
