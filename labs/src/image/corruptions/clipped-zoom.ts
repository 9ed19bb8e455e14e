import type { FloatImage } from '../float-image.js';
import { roundHalfEven } from '../short-side.js';

/** Makes the middle larger by a factor and cuts it to the size there was; straight lines between pixels, corners on corners, as SciPy zooms. */
export function clippedZoom(image: FloatImage, factor: number): FloatImage {
  const { width, height, channels, data } = image;
  const rows = placesOf(height, factor);
  const columns = placesOf(width, factor);
  const out = new Float64Array(data.length);
  let at = 0;
  for (const row of rows) {
    for (const column of columns) {
      for (let c = 0; c < channels; c++) {
        const value = (y: number, x: number) => data[(y * width + x) * channels + c] as number;
        const top = value(row.place, column.place) * (1 - column.part) + value(row.place, column.next) * column.part;
        const bottom = value(row.next, column.place) * (1 - column.part) + value(row.next, column.next) * column.part;
        out[at++] = top * (1 - row.part) + bottom * row.part;
      }
    }
  }
  return { ...image, data: out };
}

/** For each place of the result, the two places it lies between, and how far it is from the first. */
function placesOf(size: number, factor: number) {
  const cut = Math.ceil(size / factor);
  const first = Math.floor((size - cut) / 2);
  const zoomed = roundHalfEven(cut * factor);
  const trim = Math.floor((zoomed - size) / 2);
  const scale = zoomed > 1 ? (cut - 1) / (zoomed - 1) : 0;
  return Array.from({ length: size }, (_, i) => {
    const at = (i + trim) * scale;
    const place = Math.min(Math.floor(at), cut - 1);
    return { place: first + place, next: first + Math.min(place + 1, cut - 1), part: at - place };
  });
}
