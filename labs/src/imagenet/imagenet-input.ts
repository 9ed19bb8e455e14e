import { imageNetStatistics } from '../image/imagenet-statistics.js';
import { normalise } from '../image/normalise.js';
import type { Raster } from '../image/raster.js';
import { squareOf } from '../image/square-of.js';
import type { Picture } from '../media/picture.js';
import type { FloatTensor } from '../tensor.js';

/** What a network for ImageNet is given of a picture. */
export interface ImagenetInput {
  /** The part of the picture that it sees, `side` by `side`. */
  readonly seen: Raster;
  /** [1, 3, side, side] */
  readonly tensor: FloatTensor;
}

/**
 * Prepares a picture as networks for ImageNet are evaluated, equal to torchvision on Pillow: the short side to 256 / 224 of the network's by bicubic
 * interpolation, the square in the middle, colours with ImageNet's mean and deviation. What is transparent keeps its colour.
 * @throws LabError `bad-value` for a picture that is almost a line.
 */
export function imagenetInput(picture: Picture, side: number): ImagenetInput {
  const seen = squareOf(picture, side, 224 / 256);
  return { seen, tensor: normalise(seen, imageNetStatistics) };
}
