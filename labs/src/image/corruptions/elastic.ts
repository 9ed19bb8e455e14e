import type { Random } from '../../random.js';
import { type Border, placeInside } from '../border.js';
import { clampColours, type FloatImage, floatLayer } from '../float-image.js';
import { gaussianFilter } from '../gaussian.js';

/**
 * Shifts the corners of a triangle in the middle by up to `corner` pixels, then each pixel by a smooth field.
 * @param strength what the field is multiplied by, in pixels
 * @param sigma how smooth it is, in pixels
 */
export function elasticTransform(image: FloatImage, strength: number, sigma: number, corner: number, random: Random): FloatImage {
  const [a, b, c, d, e, f] = randomAffine(image, corner, random);
  const bent = resampled(image, 'reflected', (x, y) => [a * x + b * y + c, d * x + e * y + f]);
  const across = smoothField(image, strength, sigma, random);
  const down = smoothField(image, strength, sigma, random);
  const { width } = image;
  return clampColours(resampled(bent, 'mirrored', (x, y) => [x + (across[y * width + x] as number), y + (down[y * width + x] as number)]));
}

type Affine = readonly [number, number, number, number, number, number];

/** From where the shifted triangle lies back to where it was. */
function randomAffine({ width, height }: FloatImage, corner: number, random: Random): Affine {
  const [x, y] = [Math.floor(width / 2), Math.floor(height / 2)];
  const side = Math.max(1, Math.floor(Math.min(width, height) / 3));
  const before = [
    [x + side, y + side],
    [x + side, y - side],
    [x - side, y - side],
  ] as const;
  const after = before.map(([px, py]) => [px + random.between(-corner, corner), py + random.between(-corner, corner)] as const);
  return affineBetween(after as unknown as typeof before, before);
}

type Triangle = readonly [Point, Point, Point];
type Point = readonly [x: number, y: number];

function affineBetween([p, q, r]: Triangle, [u, v, w]: Triangle): Affine {
  const determinant = (q[0] - p[0]) * (r[1] - p[1]) - (r[0] - p[0]) * (q[1] - p[1]);
  const row = (i: 0 | 1): readonly [number, number, number] => {
    const [first, second] = [v[i] - u[i], w[i] - u[i]];
    const x = (first * (r[1] - p[1]) - second * (q[1] - p[1])) / determinant;
    const y = (second * (q[0] - p[0]) - first * (r[0] - p[0])) / determinant;
    return [x, y, u[i] - x * p[0] - y * p[1]];
  };
  return [...row(0), ...row(1)];
}

function smoothField({ width, height }: FloatImage, strength: number, sigma: number, random: Random): Float64Array {
  const noise = floatLayer(
    width,
    height,
    Float64Array.from({ length: width * height }, () => random.between(-1, 1)),
  );
  return gaussianFilter(noise, sigma, 'mirrored', 3).data.map((value) => value * strength);
}

/** Each pixel from where `source` says, with straight lines between pixels. */
function resampled(image: FloatImage, border: Border, source: (x: number, y: number) => Point): FloatImage {
  const { width, height, channels, data } = image;
  const out = new Float64Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [sx, sy] = source(x, y);
      const [left, top] = [Math.floor(sx), Math.floor(sy)];
      const [s, t] = [sx - left, sy - top];
      const [x0, x1] = [placeInside(left, width, border), placeInside(left + 1, width, border)];
      const [y0, y1] = [placeInside(top, height, border) * width, placeInside(top + 1, height, border) * width];
      for (let c = 0; c < channels; c++) {
        const value = (place: number) => data[place * channels + c] as number;
        const above = value(y0 + x0) * (1 - s) + value(y0 + x1) * s;
        const below = value(y1 + x0) * (1 - s) + value(y1 + x1) * s;
        out[(y * width + x) * channels + c] = above * (1 - t) + below * t;
      }
    }
  }
  return { ...image, data: out };
}
