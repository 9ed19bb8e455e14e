import type { Random } from '../../random.js';
import { cannyEdges } from '../canny.js';
import { distanceTo } from '../distance-to.js';
import { equalise } from '../equalise.js';
import { filterImage, meanOfNine } from '../filter-image.js';
import { clampUnit, type FloatImage, floatLayer, mapValues } from '../float-image.js';
import { gaussianFilter } from '../gaussian.js';

/** How much is spattered, and of what. */
export interface SpatterSettings {
  /** Mean and deviation of the noise that drops are made from, and how much it is blurred. */
  readonly mean: number;
  readonly deviation: number;
  readonly sigma: number;
  /** What of it is less is no drop. */
  readonly threshold: number;
  /** How bright water is; how much the edges of mud are blurred. */
  readonly amount: number;
  readonly isMud: boolean;
}

/** Spatters the picture with drops of water or spots of mud. */
export function spatter(image: FloatImage, settings: SpatterSettings, random: Random): FloatImage {
  const { width, height } = image;
  const { mean, deviation, sigma, threshold } = settings;
  const noise = floatLayer(
    width,
    height,
    Float64Array.from({ length: width * height }, () => mean + random.normal() * deviation),
  );
  const liquid = mapValues(gaussianFilter(noise, sigma), (value) => (value < threshold ? 0 : value));
  return settings.isMud ? withMud(image, liquid, settings) : withWater(image, liquid, settings);
}

const water = [175, 238, 238] as const;
const mud = [63, 42, 20] as const;

/** Drops are lit along their edges, from the upper left. */
function withWater(image: FloatImage, liquid: FloatImage, { amount }: SpatterSettings): FloatImage {
  const drops = mapValues(liquid, (value) => Math.trunc(clampUnit(value) * 255));
  const light = lightOn(drops);
  const shine = drops.data.map((value, i) => value * (light.data[i] as number));
  const most = shine.reduce((a, b) => Math.max(a, b), 0);
  if (most === 0) return image;
  return mapValues(image, (value, i) => {
    const drop = ((shine[Math.floor(i / 3)] as number) / most) * amount;
    return clampUnit((value + drop * (water[i % 3] as number)) / 255) * 255;
  });
}

function lightOn(drops: FloatImage): FloatImage {
  const { width, height } = drops;
  const distance = distanceTo(cannyEdges(drops, 50, 150), width, height);
  const near = filterImage(
    floatLayer(
      width,
      height,
      distance.map((value) => Math.min(value, 20)),
    ),
    meanOfNine,
    'reflected',
  );
  const even = floatLayer(width, height, equalise(near.data.map(Math.trunc)));
  const relief = mapValues(filterImage(even, embossing, 'reflected'), (value) => Math.min(255, Math.max(0, value)));
  return mapValues(filterImage(relief, meanOfNine, 'reflected'), Math.round);
}

const embossing = { side: 3, weights: [-2, -1, 0, -1, 1, 1, 0, 1, 2] };

function withMud(image: FloatImage, liquid: FloatImage, { threshold, amount }: SpatterSettings): FloatImage {
  const spots = gaussianFilter(
    mapValues(liquid, (value) => (value > threshold ? 1 : 0)),
    amount,
  );
  return mapValues(image, (value, i) => {
    const blurred = spots.data[Math.floor(i / 3)] as number;
    const cover = blurred < 0.8 ? 0 : blurred;
    return clampUnit((value * (1 - cover) + cover * (mud[i % 3] as number)) / 255) * 255;
  });
}
