import { LabError } from '../lab-error.js';
import type { Picture } from '../media/picture.js';
import { say } from '../text.js';
import { cropRaster, type Raster, rgbRaster } from './raster.js';
import { resizeRaster } from './resize.js';
import { centreCrop, type Size, shortSide } from './short-side.js';

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

function tooNarrow({ width, height }: Size): LabError {
  return new LabError(
    'bad-value',
    say(`A picture of ${width}×${height} pixels is too narrow for a square.`, `${width}×${height} 像素的图片过于狭长，无法取正方形。`),
    {
      hint: say('Cut out a part of it.', '请先裁剪。'),
    },
  );
}
