import type { Random } from '../../random.js';
import { clampUnit, type FloatImage, mapValues } from '../float-image.js';
import { plasma } from './plasma.js';

/** Lays clouds of fog over the picture: `strength` in parts of the largest value, `decay` as of `plasma`. */
export function fog(image: FloatImage, strength: number, decay: number, random: Random): FloatImage {
  const { width, height, channels, data } = image;
  const clouds = plasma(width, height, decay, random).data;
  const most = data.reduce((a, b) => Math.max(a, b), 0) / 255;
  return mapValues(image, (value, i) => {
    const cloud = clouds[Math.floor(i / channels)] as number;
    return clampUnit(((value / 255 + strength * cloud) * most) / (most + strength)) * 255;
  });
}
