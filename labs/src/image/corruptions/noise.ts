import type { Random } from '../../random.js';
import { clampUnit, type FloatImage, mapValues } from '../float-image.js';

/** Adds to each value by a bell of that deviation, as little light in a camera does. */
export function gaussianNoise(image: FloatImage, deviation: number, random: Random): FloatImage {
  return mapValues(image, (value) => clampUnit(value / 255 + random.normal() * deviation) * 255);
}

/** Counts single bits of light: `full` of them on average make the largest value. */
export function shotNoise(image: FloatImage, full: number, random: Random): FloatImage {
  return mapValues(image, (value) => clampUnit(random.poisson((value / 255) * full) / full) * 255);
}

/** Sets a part of the values to the least or the largest. */
export function impulseNoise(image: FloatImage, part: number, random: Random): FloatImage {
  return mapValues(image, (value) => {
    if (random.uniform() >= part) return value;
    return random.uniform() < 0.5 ? 255 : 0;
  });
}

/** Multiplies each value by 1 and a bell of that deviation. */
export function speckleNoise(image: FloatImage, deviation: number, random: Random): FloatImage {
  return mapValues(image, (value) => clampUnit((value / 255) * (1 + random.normal() * deviation)) * 255);
}
