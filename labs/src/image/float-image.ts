import type { Raster } from './raster.js';

/** An RGB picture in double floats of 0..255, pixel by pixel: what corruptions give before they are cut to 8 bits. */
export interface FloatImage {
  readonly width: number;
  readonly height: number;
  readonly data: Float64Array;
}

/** The first three channels of a raster. */
export function floatImage({ width, height, channels, data }: Raster): FloatImage {
  const values = new Float64Array(width * height * 3);
  for (let i = 0; i < width * height; i++) for (let c = 0; c < 3; c++) values[i * 3 + c] = data[i * channels + c] as number;
  return { width, height, data: values };
}

/** An RGB raster, fractions cut off as NumPy's `uint8` does. */
export function truncated({ width, height, data }: FloatImage): Raster & { readonly data: Uint8ClampedArray } {
  return { width, height, channels: 3, data: Uint8ClampedArray.from(data, Math.trunc) };
}

/** A new image from each pixel's red, green and blue. */
export function mapPixels(
  { width, height, data }: FloatImage,
  map: (r: number, g: number, b: number) => readonly [number, number, number],
): FloatImage {
  const values = new Float64Array(data.length);
  for (let i = 0; i < data.length; i += 3) values.set(map(data[i] as number, data[i + 1] as number, data[i + 2] as number), i);
  return { width, height, data: values };
}

/** A value held between 0 and 1. */
export function clampUnit(value: number): number {
  return Math.min(1, Math.max(0, value));
}
