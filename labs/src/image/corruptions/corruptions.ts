import { type FloatImage, floatImage } from '../float-image.js';
import type { Raster } from '../raster.js';
import { defocusBlur, gaussianBlur } from './blur.js';
import { contrast } from './contrast.js';
import { brightness, saturate } from './hue.js';
import { jpegRoundTrip } from './jpeg.js';
import { pixelate } from './pixelate.js';

/** A way to spoil a picture, in five severities (Hendrycks and Dietterich, ImageNet-C, 2019). */
export interface Corruption {
  readonly name: string;
  /** The numbers of each severity, mildest first, from the public table. */
  readonly severities: readonly (readonly number[])[];
  /** Applies it with the numbers of a severity. */
  apply(raster: Raster, numbers: readonly number[]): FloatImage;
}

/** The corruptions without chance in them. */
export const corruptions: readonly Corruption[] = [
  {
    name: 'contrast',
    severities: [[0.4], [0.3], [0.2], [0.1], [0.05]],
    apply: (raster, [keep = 1]) => contrast(floatImage(raster), keep),
  },
  {
    name: 'brightness',
    severities: [[0.1], [0.2], [0.3], [0.4], [0.5]],
    apply: (raster, [added = 0]) => brightness(floatImage(raster), added),
  },
  {
    name: 'saturate',
    severities: [
      [0.3, 0],
      [0.1, 0],
      [2, 0],
      [5, 0.1],
      [20, 0.2],
    ],
    apply: (raster, [factor = 1, added = 0]) => saturate(floatImage(raster), factor, added),
  },
  {
    name: 'defocus_blur',
    severities: [
      [3, 0.1],
      [4, 0.5],
      [6, 0.5],
      [8, 0.5],
      [10, 0.5],
    ],
    apply: (raster, [radius = 0, softness = 0]) => defocusBlur(floatImage(raster), radius, softness),
  },
  {
    name: 'gaussian_blur',
    severities: [[1], [2], [3], [4], [6]],
    apply: (raster, [sigma = 0]) => gaussianBlur(floatImage(raster), sigma),
  },
  {
    name: 'pixelate',
    severities: [[0.6], [0.5], [0.4], [0.3], [0.25]],
    apply: (raster, [factor = 1]) => floatImage(pixelate(raster, factor)),
  },
  {
    name: 'jpeg_compression',
    severities: [[25], [18], [15], [10], [7]],
    apply: (raster, [quality = 100]) => floatImage(jpegRoundTrip(raster, quality)),
  },
];
