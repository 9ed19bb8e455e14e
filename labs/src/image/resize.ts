import type { Picture } from '../media/picture.js';
import { type ResizeFilter, resizeWindows, type Windows } from './resize-windows.js';

/** Interleaved 8-bit channels: RGB, RGBA or grey. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Left, top, right and bottom of a part of a picture, in its pixels; fractions are allowed. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/**
 * Resizes as Pillow does: antialiased (the filter is as wide as the reduction asks), first along rows, then along columns, with 22-bit fixed-point
 * weights and rounding to 8 bits after each pass. Equal to Pillow's result bit for bit.
 * @param box the part to resize; the whole when absent
 */
export function resizeRaster(
  raster: Raster,
  width: number,
  height: number,
  filter: ResizeFilter,
  box?: Box,
): Raster & { readonly data: Uint8ClampedArray } {
  const [left, top, right, bottom] = box ?? [0, 0, raster.width, raster.height];
  const across = width === raster.width && left === 0 && right === width ? null : resizeWindows(raster.width, left, right, width, filter);
  const down =
    height === raster.height && top === 0 && bottom === height ? null : resizeWindows(raster.height, top, bottom, height, filter);
  const rows = across ? alongRows(raster, width, across) : raster;
  const both = down ? alongColumns(rows, height, down) : rows;
  return { ...both, data: both.data instanceof Uint8ClampedArray ? both.data : new Uint8ClampedArray(both.data) };
}

/** The same for a picture; where it is not opaque, colours are mixed without regard to alpha. */
export function resizePicture(picture: Picture, width: number, height: number, filter: ResizeFilter, box?: Box): Picture {
  const { data } = resizeRaster({ ...picture, channels: 4 }, width, height, filter, box);
  return { width, height, data: data as Picture['data'] };
}

const half = 1 << 21;
const bits = 22;

function alongRows({ width, height, channels, data }: Raster, to: number, { starts, counts, weights, size }: Windows): Raster {
  const out = new Uint8ClampedArray(to * height * channels);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < to; x++) {
      const count = counts[x] as number;
      const from = (y * width + (starts[x] as number)) * channels;
      for (let c = 0; c < channels; c++) {
        let sum = half;
        for (let k = 0; k < count; k++) sum += (data[from + k * channels + c] as number) * (weights[x * size + k] as number);
        out[(y * to + x) * channels + c] = sum >> bits;
      }
    }
  }
  return { width: to, height, channels, data: out };
}

function alongColumns({ width, channels, data }: Raster, to: number, { starts, counts, weights, size }: Windows): Raster {
  const stride = width * channels;
  const out = new Uint8ClampedArray(stride * to);
  const sums = new Int32Array(stride);
  for (let y = 0; y < to; y++) {
    sums.fill(half);
    for (let k = 0; k < (counts[y] as number); k++) {
      const weight = weights[y * size + k] as number;
      const from = ((starts[y] as number) + k) * stride;
      for (let x = 0; x < stride; x++) sums[x] = (sums[x] as number) + (data[from + x] as number) * weight;
    }
    for (let x = 0; x < stride; x++) out[y * stride + x] = (sums[x] as number) >> bits;
  }
  return { width, height: to, channels, data: out };
}
