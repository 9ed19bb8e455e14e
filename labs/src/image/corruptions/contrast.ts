import { clampUnit, type FloatImage } from '../float-image.js';

/** Draws each channel towards its own mean: `keep` is how much of the difference stays. */
export function contrast({ width, height, data }: FloatImage, keep: number): FloatImage {
  const pixels = width * height;
  const means = [0, 0, 0];
  for (let i = 0; i < data.length; i++) means[i % 3] = (means[i % 3] as number) + (data[i] as number) / 255 / pixels;
  const values = data.map((value, index) => {
    const mean = means[index % 3] as number;
    return clampUnit((value / 255 - mean) * keep + mean) * 255;
  });
  return { width, height, data: values };
}
