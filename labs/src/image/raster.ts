import type { Picture } from '../media/picture.js';

/** Interleaved 8-bit channels, rows from top to bottom: RGB, RGBA or grey. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: Uint8ClampedArray;
}

/** Left, top, right and bottom of a part of a picture, in its pixels. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A picture's red, green and blue; alpha is left out. */
export function rgbRaster({ width, height, data }: Picture): Raster {
  const rgb = new Uint8ClampedArray(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    rgb[i * 3] = data[i * 4] as number;
    rgb[i * 3 + 1] = data[i * 4 + 1] as number;
    rgb[i * 3 + 2] = data[i * 4 + 2] as number;
  }
  return { width, height, channels: 3, data: rgb };
}

/** A part of whole pixels, inside of the raster. */
export function cropRaster({ width, channels, data }: Raster, [left, top, right, bottom]: Box): Raster {
  const size = { width: right - left, height: bottom - top };
  const out = new Uint8ClampedArray(size.width * size.height * channels);
  for (let y = 0; y < size.height; y++) {
    const from = ((top + y) * width + left) * channels;
    out.set(data.subarray(from, from + size.width * channels), y * size.width * channels);
  }
  return { ...size, channels, data: out };
}

/** Whether a part has an area and lies inside of a picture. */
export function isInside([left, top, right, bottom]: Box, { width, height }: { readonly width: number; readonly height: number }): boolean {
  return left >= 0 && top >= 0 && left < right && top < bottom && right <= width && bottom <= height;
}
