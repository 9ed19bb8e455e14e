import { imageNetStatistics } from '../image/imagenet-statistics.js';
import { type ChannelStatistics, normalise } from '../image/normalise.js';
import { cropRaster, type Raster, rgbRaster } from '../image/raster.js';
import { resizeRaster } from '../image/resize.js';
import { centreCrop, type Size, shortSide } from '../image/short-side.js';
import { LabError } from '../lab-error.js';
import type { Picture } from '../media/picture.js';
import type { FloatTensor } from '../tensor.js';
import { say } from '../text.js';
import type { FanSettings } from './parameters.js';

/** The longest side that a picture may be resized to on its way. */
const longest = 20_000;

/**
 * The middle of a picture as a square: the short side resized (bicubic, as Pillow does) so that the square is the wished part of it.
 * @throws LabError `bad-value` for a picture too long and narrow.
 */
export function squareOf(picture: Picture, side: number, crop: number): Raster {
  const { width, height } = shortSide(picture, Math.max(side, Math.floor(side / crop)));
  if (Math.max(width, height) > longest) throw tooNarrow(picture);
  const resized = resizeRaster(rgbRaster(picture), width, height, 'bicubic');
  const { left, top } = centreCrop(resized, side);
  return cropRaster(resized, [left, top, left + side, top + side]);
}

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

function tooNarrow({ width, height }: Size): LabError {
  return new LabError(
    'bad-value',
    say(`A picture of ${width}×${height} pixels is too narrow for a square.`, `${width}×${height} 像素的图片过于狭长，无法取正方形。`),
    {
      hint: say('Cut out a part of it.', '请先裁剪。'),
    },
  );
}
