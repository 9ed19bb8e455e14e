import { cropRaster, rgbRaster } from '../../image/raster.js';
import { resizeRaster } from '../../image/resize.js';
import { centreCrop } from '../../image/short-side.js';
import type { Picture } from '../../media/picture.js';
import type { EncoderInput } from './encoder-input.js';

/** What levels become: 0 to 1, those less ImageNet's mean by its deviation, −1 to 1, or left as 0 to 255. */
export type Scaling = 'imagenet' | 'half' | 'unit' | 'bytes';

/** Of each channel, mean and deviation of values of 0 to 1. */
const statistics: Readonly<Record<Scaling, readonly (readonly [mean: number, deviation: number])[]>> = {
  imagenet: [
    [0.485, 0.229],
    [0.456, 0.224],
    [0.406, 0.225],
  ],
  half: [[0.5, 0.5]],
  unit: [[0, 1]],
  bytes: [[0, 1 / 255]],
};

/** Writes one picture as an encoder takes it: brought to its size by the side that needs it least, its middle cut out, grey or RGB. */
export function writePictureValues(picture: Picture, input: EncoderInput, scaling: Scaling, to: Float32Array | Uint8Array): void {
  const { width, height, channels, isChannelsFirst } = input;
  const factor = Math.max(width / picture.width, height / picture.height);
  const size = {
    width: Math.max(width, Math.round(picture.width * factor)),
    height: Math.max(height, Math.round(picture.height * factor)),
  };
  const raster = rgbRaster(picture);
  const resized =
    raster.width === size.width && raster.height === size.height ? raster : resizeRaster(raster, size.width, size.height, 'bilinear');
  const left = centreCrop({ width: size.width, height: width }, width).left;
  const top = centreCrop({ width: height, height: size.height }, height).top;
  const { data } = cropRaster(resized, [left, top, left + width, top + height]);
  const pixels = width * height;
  for (let c = 0; c < channels; c++) {
    const all = statistics[scaling];
    const [mean, deviation] = all[Math.min(c, all.length - 1)] as readonly [number, number];
    for (let i = 0; i < pixels; i++) {
      const level = channels === 1 ? greyOf(data, i * 3) : (data[i * 3 + c] as number);
      to[isChannelsFirst ? c * pixels + i : i * channels + c] = to instanceof Uint8Array ? level : (level / 255 - mean) / deviation;
    }
  }
}

/** Brightness after ITU-R 601, in whole levels as Pillow's mode L has it. */
function greyOf(data: Uint8ClampedArray, at: number): number {
  return ((data[at] as number) * 19595 + (data[at + 1] as number) * 38470 + (data[at + 2] as number) * 7471 + 0x8000) >> 16;
}
