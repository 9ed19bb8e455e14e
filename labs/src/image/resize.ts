import type { Box, Raster } from './raster.js';
import { type ResizeFilter, resizeWindows, type Windows } from './resize-windows.js';

/**
 * Resizes as Pillow does: antialiased (the filter is as wide as the reduction asks), first along rows, then along columns, with 22-bit fixed-point
 * weights and rounding to 8 bits after each pass. Equal to Pillow's result bit for bit.
 * @param box the part to resize, inside of the raster, fractions of pixels allowed; the whole when absent
 */
export function resizeRaster(raster: Raster, width: number, height: number, filter: ResizeFilter, box?: Box): Raster {
  const [left, top, right, bottom] = box ?? [0, 0, raster.width, raster.height];
  const isWide = width !== raster.width || left !== 0 || right !== width;
  const isHigh = height !== raster.height || top !== 0 || bottom !== height;
  const across = isWide ? resizeWindows(raster.width, left, right, width, filter) : null;
  const down = isHigh ? resizeWindows(raster.height, top, bottom, height, filter) : null;
  const rows = across ? alongRows(raster, width, across, down) : raster;
  return down ? alongColumns(rows, height, down) : rows;
}

const half = 1 << 21;
const bits = 22;

/** Only rows that the second pass reads are computed. */
function alongRows({ width, height, channels, data }: Raster, to: number, windows: Windows, next: Windows | null): Raster {
  const { starts, counts, weights, size } = windows;
  const out = new Uint8ClampedArray(to * height * channels);
  const [first, last] = next ? reachOf(next) : [0, height];
  for (let y = first; y < last; y++) {
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

function reachOf({ starts, counts }: Windows): readonly [first: number, last: number] {
  const last = starts.length - 1;
  return [starts[0] as number, (starts[last] as number) + (counts[last] as number)];
}
