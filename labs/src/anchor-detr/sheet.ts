import { imageNetStatistics } from '../image/imagenet-statistics.js';
import { limitedShortSide } from '../image/limited-short-side.js';
import { normalise } from '../image/normalise.js';
import { rgbRaster } from '../image/raster.js';
import { resizeRaster } from '../image/resize.js';
import type { Size } from '../image/short-side.js';
import { LabError } from '../lab-error.js';
import type { Picture } from '../media/picture.js';
import { type FloatTensor, floats } from '../tensor.js';
import { say } from '../text.js';

const longest = 1333;

/**
 * The size that a picture is looked at.
 * @throws LabError `bad-value` for a picture so narrow that nothing of it would be left.
 */
export function sheetSize(picture: Size, short: number): Size {
  const size = limitedShortSide(picture, short, longest);
  if (Math.min(size.width, size.height) >= 1) return size;
  throw new LabError(
    'bad-value',
    say(
      `A picture of ${picture.width}×${picture.height} pixels is too narrow to be looked at.`,
      `${picture.width}×${picture.height} 像素的图片过于狭长，无法处理。`,
    ),
    { hint: say('Cut out a part of it.', '请先裁剪。') },
  );
}

/** A picture as the detector takes it: resized as Pillow does, normalised, nothing padded. */
export function sheetOf(picture: Picture, short: number): { readonly input: FloatTensor; readonly mask: FloatTensor } {
  const { width, height } = sheetSize(picture, short);
  const input = normalise(resizeRaster(rgbRaster(picture), width, height, 'bilinear'), imageNetStatistics);
  return { input, mask: floats([1, height, width], new Float32Array(width * height)) };
}
