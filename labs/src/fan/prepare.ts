import { imageNetStatistics } from '../image/imagenet-statistics.js';
import { type ChannelStatistics, normalise } from '../image/normalise.js';
import type { Raster } from '../image/raster.js';
import type { Picture } from '../media/picture.js';
import type { FloatTensor } from '../tensor.js';
import type { FanSettings } from './parameters.js';

/** A square as a network's input [1, 3, side, side]. */
export function inputOf(square: Raster, scaling: FanSettings['scaling']): FloatTensor {
  return normalise(square, statistics[scaling]);
}

/** An RGB square as a picture. */
export function pictureOf({ width, height, data }: Raster): Picture {
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let k = 0; k < width * height; k++) for (let c = 0; c < 3; c++) rgba[k * 4 + c] = data[k * 3 + c] as number;
  return { width, height, data: rgba };
}

const statistics: Readonly<Record<FanSettings['scaling'], ChannelStatistics>> = {
  imagenet: imageNetStatistics,
  half: { mean: [0.5, 0.5, 0.5], std: [0.5, 0.5, 0.5] },
  unit: { mean: [0, 0, 0], std: [1, 1, 1] },
};
