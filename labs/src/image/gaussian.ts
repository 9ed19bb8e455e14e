import { type Border, placesAround } from './border.js';
import type { FloatImage } from './float-image.js';

/**
 * Blurs by a Gaussian, along columns, then along rows, as SciPy does.
 * @param sigma deviation in pixels; 0 changes nothing
 * @param cutoff how many deviations the filter reaches
 */
export function gaussianFilter(image: FloatImage, sigma: number, border: Border = 'nearest', cutoff = 4): FloatImage {
  const reach = Math.trunc(cutoff * sigma + 0.5);
  if (reach === 0) return image;
  const kernel = gaussianKernel(reach, sigma);
  return alongLines(alongLines(image, kernel, 'down', border), kernel, 'across', border);
}

/** A Gaussian from −reach to reach, summing to 1. */
export function gaussianKernel(reach: number, sigma: number): Float64Array {
  const raw = Float64Array.from({ length: 2 * reach + 1 }, (_, k) => Math.exp((-0.5 * (k - reach) ** 2) / sigma ** 2));
  const sum = raw.reduce((total, weight) => total + weight, 0);
  return raw.map((weight) => weight / sum);
}

function alongLines(image: FloatImage, kernel: Float64Array, direction: 'across' | 'down', border: Border): FloatImage {
  const { width, height, channels, data } = image;
  const reach = (kernel.length - 1) / 2;
  const isDown = direction === 'down';
  const places = placesAround(isDown ? height : width, reach, border);
  const step = isDown ? width * channels : channels;
  const out = new Float64Array(data.length);
  let at = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const position = isDown ? y : x;
      for (let c = 0; c < channels; c++) {
        const first = (isDown ? x * channels : y * width * channels) + c;
        let sum = 0;
        for (let k = 0; k < kernel.length; k++)
          sum += (kernel[k] as number) * (data[first + (places[position + k] as number) * step] as number);
        out[at++] = sum;
      }
    }
  }
  return { ...image, data: out };
}
