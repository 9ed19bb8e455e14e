import type { Random } from '../../random.js';
import { clampUnit, type FloatImage, floatLayer, mapValues } from '../float-image.js';
import { clippedZoom } from './clipped-zoom.js';
import { motionBlur } from './motion-blur.js';

/** How much it snows, and how the flakes fall. */
export interface SnowSettings {
  /** Mean and deviation of the noise that flakes are made from. */
  readonly mean: number;
  readonly deviation: number;
  /** How large flakes are. */
  readonly zoom: number;
  /** What of the noise is less is no flake. */
  readonly threshold: number;
  /** How far flakes are blurred as they fall. */
  readonly radius: number;
  readonly sigma: number;
  /** How much of the picture keeps its colours. */
  readonly keep: number;
}

/** Whitens the picture and lets flakes fall before it, once, and once turned upside down. */
export function snow(image: FloatImage, settings: SnowSettings, random: Random): FloatImage {
  const { width, height, channels, data } = image;
  const flakes = flakesOf(width, height, settings, random);
  const { keep } = settings;
  return mapValues(image, (value, i) => {
    const pixel = Math.floor(i / channels);
    const from = pixel * channels;
    const grey = 0.299 * (data[from] as number) + 0.587 * (data[from + 1] as number) + 0.114 * (data[from + 2] as number);
    const white = Math.max(value, grey * 1.5 + 127.5) / 255;
    const flake = (flakes[pixel] as number) + (flakes[flakes.length - 1 - pixel] as number);
    return clampUnit((keep * value) / 255 + (1 - keep) * white + flake) * 255;
  });
}

function flakesOf(width: number, height: number, settings: SnowSettings, random: Random): Float64Array {
  const { mean, deviation, zoom, threshold, radius, sigma } = settings;
  const noise = floatLayer(
    width,
    height,
    Float64Array.from({ length: width * height }, () => mean + random.normal() * deviation),
  );
  const flakes = mapValues(clippedZoom(noise, zoom), (value) => (value < threshold ? 0 : Math.trunc(clampUnit(value) * 255)));
  return motionBlur(flakes, radius, sigma, random.between(-135, -45)).data.map((value) => value / 255);
}
