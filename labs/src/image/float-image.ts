import type { Raster } from './raster.js';

/** Interleaved channels in double floats, rows from top to bottom: RGB of 0 to 255 before it is cut to 8 bits, or a single layer. */
export interface FloatImage {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: Float64Array;
}

/** The same values as double floats; of RGBA, red, green and blue. */
export function floatImage({ width, height, channels, data }: Raster): FloatImage {
  const values = new Float64Array(width * height * 3);
  for (let i = 0; i < width * height; i++) for (let c = 0; c < 3; c++) values[i * 3 + c] = data[i * channels + c] as number;
  return { width, height, channels: 3, data: values };
}

/** A layer of one channel. */
export function floatLayer(width: number, height: number, data: Float64Array): FloatImage {
  return { width, height, channels: 1, data };
}

/** A new image of the same size from each value. */
export function mapValues(image: FloatImage, map: (value: number, index: number) => number): FloatImage {
  return { ...image, data: image.data.map(map) };
}

/** A new image from each pixel's red, green and blue. */
export function mapPixels(image: FloatImage, map: (r: number, g: number, b: number) => readonly [number, number, number]): FloatImage {
  const { data } = image;
  const values = new Float64Array(data.length);
  for (let i = 0; i < data.length; i += 3) values.set(map(data[i] as number, data[i + 1] as number, data[i + 2] as number), i);
  return { ...image, data: values };
}

/** A value held between 0 and 1. */
export function clampUnit(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** Values of 0 to 255 that are held there the way ImageNet-C does it: as parts of 1. */
export function clampColours(image: FloatImage): FloatImage {
  return mapValues(image, (value) => clampUnit(value / 255) * 255);
}
