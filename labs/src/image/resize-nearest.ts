import type { Box, Raster } from './raster.js';

/** Resizes by taking the pixel under the middle of each new one, as Pillow does; nothing is mixed, so that masks and labels stay what they are. */
export function resizeNearest(raster: Raster, width: number, height: number, box?: Box): Raster {
  const [left, top, right, bottom] = box ?? [0, 0, raster.width, raster.height];
  const columns = placesOf(left, right, width);
  const rows = placesOf(top, bottom, height);
  const { channels, data } = raster;
  const out = new Uint8ClampedArray(width * height * channels);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = ((rows[y] as number) * raster.width + (columns[x] as number)) * channels;
      for (let c = 0; c < channels; c++) out[(y * width + x) * channels + c] = data[from + c] as number;
    }
  }
  return { width, height, channels, data: out };
}

/** Places are added up step by step, as Pillow does, so that they round alike. */
function placesOf(begin: number, end: number, count: number): Int32Array {
  const step = Math.fround(Math.fround(end) - Math.fround(begin)) / count;
  const places = new Int32Array(count);
  let at = Math.fround(begin) + step / 2;
  for (let i = 0; i < count; i++) {
    places[i] = Math.trunc(at);
    at += step;
  }
  return places;
}
