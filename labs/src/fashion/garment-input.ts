import { cropRaster, type Raster, rgbRaster } from '../image/raster.js';
import { resizeRaster } from '../image/resize.js';
import { LabError } from '../lab-error.js';
import type { Picture } from '../media/picture.js';
import { type FloatTensor, floats } from '../tensor.js';
import { say } from '../text.js';
import { fashionUnit } from './fashion-unit.js';

/** What the small network is given of a picture. */
export interface GarmentInput {
  /** 28 by 28 levels of grey: the garment bright on black. */
  readonly seen: Raster;
  /** [1, 1, 28, 28] */
  readonly tensor: FloatTensor;
}

const side = 28;

/** How far a level may be from the ground's and still belong to it, of 255. */
const tolerance = 13;

/**
 * Makes of a picture what the pictures of Fashion-MNIST are (Xiao et al., 2017): the edges that look like the corner cut away, the longer side 28 pixels,
 * in the middle of a square, in grey; negated when its ground is bright. What is transparent counts as white ground.
 * @throws LabError `bad-value` for a picture of one colour.
 */
export function garmentInput(picture: Picture): GarmentInput {
  const grey = greyOf(picture);
  const ground = grey.data[0] as number;
  const part = trimmed(grey, ground);
  if (!part) {
    throw new LabError('bad-value', say('The picture has one colour: there is no garment in it.', '图片只有一种颜色，其中没有衣物。'), {
      hint: say('Give a picture of one garment on a plain ground, or draw one.', '请使用纯色背景上的单件衣物图片，或画一件。'),
    });
  }
  const scale = side / Math.max(part.width, part.height);
  const [width, height] = [part.width, part.height].map((length) => Math.max(1, Math.round(length * scale))) as [number, number];
  const small = resizeRaster(part, width, height, 'box');
  const seen = new Uint8ClampedArray(side * side);
  const [left, top] = [Math.floor((side - width) / 2), Math.floor((side - height) / 2)];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const level = small.data[y * width + x] as number;
      seen[(top + y) * side + left + x] = ground > 127 ? 255 - level : level;
    }
  }
  const tensor = floats([1, 1, side, side], Float32Array.from(seen, fashionUnit));
  return { seen: { width: side, height: side, channels: 1, data: seen }, tensor };
}

function greyOf(picture: Picture): Raster {
  const { width, height, data } = rgbRaster(picture);
  const grey = new Uint8ClampedArray(width * height);
  for (let i = 0; i < grey.length; i++) {
    const level = 0.299 * (data[i * 3] as number) + 0.587 * (data[i * 3 + 1] as number) + 0.114 * (data[i * 3 + 2] as number);
    const opacity = (picture.data[i * 4 + 3] as number) / 255;
    grey[i] = level * opacity + 255 * (1 - opacity);
  }
  return { width, height, channels: 1, data: grey };
}

/** The smallest part that holds all that differs from the ground; null when nothing does. */
function trimmed(grey: Raster, ground: number): Raster | null {
  let [left, top, right, bottom] = [grey.width, grey.height, -1, -1];
  for (let y = 0; y < grey.height; y++) {
    for (let x = 0; x < grey.width; x++) {
      if (Math.abs((grey.data[y * grey.width + x] as number) - ground) <= tolerance) continue;
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
  }
  return right < 0 ? null : cropRaster(grey, [left, top, right + 1, bottom + 1]);
}
