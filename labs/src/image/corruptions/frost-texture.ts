import type { Random } from '../../random.js';
import { clampUnit, type FloatImage } from '../float-image.js';
import { iceCrystals } from './ice-crystals.js';
import { plasma } from './plasma.js';

/** Ice on a window, drawn by chance: a haze where it is coldest, and feathers of crystals, before a dark blue night. */
export function frostTexture(width: number, height: number, random: Random): FloatImage {
  const cold = plasma(width, height, 2.2, random).data;
  const grain = plasma(width, height, 1.4, random).data;
  const crystals = iceCrystals(width, height, random).data;
  const data = new Float64Array(width * height * 3);
  for (let i = 0; i < cold.length; i++) {
    const haze = clampUnit(1.8 * (cold[i] as number) - 0.55) * (0.5 + 0.5 * (grain[i] as number));
    const white = clampUnit(haze + (crystals[i] as number) * (0.35 + 0.65 * (cold[i] as number)));
    for (const [c, [dark, bright]] of colours.entries()) data[i * 3 + c] = dark + (bright - dark) * white;
  }
  return { width, height, channels: 3, data };
}

/** Red, green and blue of the night and of the ice. */
const colours = [
  [18, 238],
  [34, 244],
  [62, 250],
] as const;
