import { clampColours, type FloatImage, mapValues } from '../float-image.js';
import { clippedZoom } from './clipped-zoom.js';

/** The mean of the picture and of `count` enlargements of its middle, the first by 1, each by `step` more. */
export function zoomBlur(image: FloatImage, step: number, count: number): FloatImage {
  const sum = Float64Array.from(image.data);
  for (let k = 0; k < count; k++) {
    const { data } = clippedZoom(image, 1 + k * step);
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (data[i] as number);
  }
  return clampColours(mapValues({ ...image, data: sum }, (value) => value / (count + 1)));
}
