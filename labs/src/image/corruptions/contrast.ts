import { clampUnit, type FloatImage, mapValues } from '../float-image.js';

/** Draws each channel towards its own mean: `keep` is how much of the difference stays. */
export function contrast(image: FloatImage, keep: number): FloatImage {
  const { width, height, channels, data } = image;
  const means = Array.from({ length: channels }, () => 0);
  for (let i = 0; i < data.length; i++)
    means[i % channels] = (means[i % channels] as number) + (data[i] as number) / 255 / (width * height);
  return mapValues(image, (value, index) => {
    const mean = means[index % channels] as number;
    return clampUnit((value / 255 - mean) * keep + mean) * 255;
  });
}
