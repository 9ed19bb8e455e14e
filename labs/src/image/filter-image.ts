import { type Border, placesAround } from './border.js';
import type { FloatImage } from './float-image.js';

/** Weights around a pixel, `side` by `side`, an odd number. */
export interface Kernel {
  readonly side: number;
  readonly weights: ArrayLike<number>;
}

/** The weighted sum of each pixel's surroundings (a correlation: the kernel is not turned). */
export function filterImage(image: FloatImage, { side, weights }: Kernel, border: Border): FloatImage {
  const { width, height, channels, data } = image;
  const reach = (side - 1) / 2;
  const rows = placesAround(height, reach, border);
  const columns = placesAround(width, reach, border);
  const out = new Float64Array(data.length);
  for (let k = 0; k < side * side; k++) {
    const weight = weights[k] as number;
    if (weight === 0) continue;
    const [dx, dy] = [k % side, Math.floor(k / side)];
    for (let y = 0; y < height; y++) {
      const from = (rows[y + dy] as number) * width;
      for (let x = 0; x < width; x++) {
        const source = (from + (columns[x + dx] as number)) * channels;
        const at = (y * width + x) * channels;
        for (let c = 0; c < channels; c++) out[at + c] = (out[at + c] as number) + weight * (data[source + c] as number);
      }
    }
  }
  return { ...image, data: out };
}

/** The mean of three by three. */
export const meanOfNine: Kernel = { side: 3, weights: Array.from({ length: 9 }, () => 1 / 9) };
