import type { Random } from '../../random.js';
import { clampColours, type FloatImage, mapValues } from '../float-image.js';
import { gaussianFilter } from '../gaussian.js';

/**
 * Looks through frosted glass: blurs, lets each pixel take the colour of one at most `reach` away, several times, and blurs again. The reference
 * means to swap the two, but copies: its pictures were made so, and ours are.
 */
export function glassBlur(image: FloatImage, sigma: number, reach: number, times: number, random: Random): FloatImage {
  const { width, height, channels } = image;
  const { data } = mapValues(gaussianFilter(image, sigma), Math.trunc);
  const shift = () => Math.floor(random.between(-reach, reach));
  for (let i = 0; i < times; i++) {
    for (let y = height - reach; y > reach; y--) {
      for (let x = width - reach; x > reach; x--) {
        const from = ((y + shift()) * width + x + shift()) * channels;
        data.copyWithin((y * width + x) * channels, from, from + channels);
      }
    }
  }
  return clampColours(gaussianFilter({ ...image, data }, sigma));
}
