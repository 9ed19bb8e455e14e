import type { Random } from '../../random.js';
import { clampColours, type FloatImage, floatImage } from '../float-image.js';
import { gaussianFilter } from '../gaussian.js';
import type { Raster } from '../raster.js';
import { contrast } from './contrast.js';
import { defocusBlur } from './defocus-blur.js';
import { elasticTransform } from './elastic.js';
import { fog } from './fog.js';
import { frost } from './frost.js';
import { glassBlur } from './glass-blur.js';
import { brightness, saturate } from './hue.js';
import { jpegRoundTrip } from './jpeg.js';
import { motionBlur } from './motion-blur.js';
import { gaussianNoise, impulseNoise, shotNoise, speckleNoise } from './noise.js';
import { pixelate } from './pixelate.js';
import { snow } from './snow.js';
import { spatter } from './spatter.js';
import { zoomBlur } from './zoom-blur.js';

/** A way to spoil a picture (Hendrycks and Dietterich, "Benchmarking Neural Network Robustness to Common Corruptions and Perturbations", 2019). */
export interface Corruption {
  readonly name: string;
  /** The paper's groups; the four of `extra` are not part of its mean error. */
  readonly group: 'noise' | 'blur' | 'weather' | 'digital' | 'extra';
  /** Whether it draws anything by chance. */
  readonly isRandom: boolean;
  /** Applies it with the numbers of a severity. */
  apply(raster: Raster, numbers: readonly number[], random: Random): FloatImage;
}

/** All corruptions, in the paper's order. */
export const corruptions: readonly Corruption[] = [
  seeded('gaussian_noise', 'noise', (image, [deviation = 0], random) => gaussianNoise(image, deviation, random)),
  seeded('shot_noise', 'noise', (image, [full = 1], random) => shotNoise(image, full, random)),
  seeded('impulse_noise', 'noise', (image, [part = 0], random) => impulseNoise(image, part, random)),
  fixed('defocus_blur', 'blur', (image, [radius = 0, softness = 0]) => defocusBlur(image, radius, softness)),
  seeded('glass_blur', 'blur', (image, [sigma = 0, reach = 0, times = 0], random) => glassBlur(image, sigma, reach, times, random)),
  seeded('motion_blur', 'blur', (image, [radius = 0, sigma = 1], random) => motionBlur(image, radius, sigma, random.between(-45, 45))),
  fixed('zoom_blur', 'blur', (image, [step = 0, count = 1]) => zoomBlur(image, step, count)),
  seeded('snow', 'weather', (image, numbers, random) => snow(image, snowSettings(numbers), random)),
  seeded('frost', 'weather', (image, [keep = 1, added = 0], random) => frost(image, keep, added, random)),
  seeded('fog', 'weather', (image, [strength = 0, decay = 2], random) => fog(image, strength, decay, random)),
  fixed('brightness', 'weather', (image, [added = 0]) => brightness(image, added)),
  fixed('contrast', 'digital', (image, [keep = 1]) => contrast(image, keep)),
  seeded('elastic_transform', 'digital', (image, [strength = 0, sigma = 0, corner = 0], random) =>
    elasticTransform(image, strength, sigma, corner, random),
  ),
  onPixels('pixelate', (raster, [factor = 1]) => pixelate(raster, factor)),
  onPixels('jpeg_compression', (raster, [quality = 100]) => jpegRoundTrip(raster, quality)),
  seeded('speckle_noise', 'extra', (image, [deviation = 0], random) => speckleNoise(image, deviation, random)),
  fixed('gaussian_blur', 'extra', (image, [sigma = 0]) => clampColours(gaussianFilter(image, sigma))),
  seeded('spatter', 'extra', (image, numbers, random) => spatter(image, spatterSettings(numbers), random)),
  fixed('saturate', 'extra', (image, [factor = 1, added = 0]) => saturate(image, factor, added)),
];

type Change = (image: FloatImage, numbers: readonly number[], random: Random) => FloatImage;

function seeded(name: string, group: Corruption['group'], change: Change): Corruption {
  return { name, group, isRandom: true, apply: (raster, numbers, random) => change(floatImage(raster), numbers, random) };
}

function fixed(name: string, group: Corruption['group'], change: Change): Corruption {
  return { ...seeded(name, group, change), isRandom: false };
}

/** What works on 8 bits from the beginning. */
function onPixels(name: string, change: (raster: Raster, numbers: readonly number[]) => Raster): Corruption {
  return { name, group: 'digital', isRandom: false, apply: (raster, numbers) => floatImage(change(raster, numbers)) };
}

function snowSettings([mean = 0, deviation = 0, zoom = 1, threshold = 0, radius = 0, sigma = 1, keep = 1]: readonly number[]) {
  return { mean, deviation, zoom, threshold, radius, sigma, keep };
}

function spatterSettings([mean = 0, deviation = 0, sigma = 0, threshold = 0, amount = 0, mud = 0]: readonly number[]) {
  return { mean, deviation, sigma, threshold, amount, isMud: mud === 1 };
}
