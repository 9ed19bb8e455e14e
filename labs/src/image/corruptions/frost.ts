import type { Random } from '../../random.js';
import { type FloatImage, mapValues } from '../float-image.js';
import { frostTexture } from './frost-texture.js';

/** Looks through a frosted window: `keep` of the picture and `added` of the ice. The reference has photographs of ice; ours is drawn. */
export function frost(image: FloatImage, keep: number, added: number, random: Random): FloatImage {
  const ice = frostTexture(image.width, image.height, random).data;
  return mapValues(image, (value, i) => Math.min(255, keep * value + added * (ice[i] as number)));
}
