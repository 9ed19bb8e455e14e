import { placeInside } from '../border.js';
import { filterImage } from '../filter-image.js';
import { clampColours, type FloatImage } from '../float-image.js';
import { gaussianKernel } from '../gaussian.js';

/** Blurs with a disk whose edge is softened, as a lens out of focus does; the picture is mirrored at its border. */
export function defocusBlur(image: FloatImage, radius: number, softness: number): FloatImage {
  return clampColours(filterImage(image, diskKernel(radius, softness), 'reflected'));
}

/** The softened disk, `side` by `side`, in single floats as OpenCV computes it; softening mirrors at its border, which gives large disks a sum above 1. */
export function diskKernel(radius: number, softness: number): { readonly side: number; readonly weights: Float32Array } {
  const reach = radius <= 8 ? 8 : radius;
  const side = 2 * reach + 1;
  const isInside = (k: number) => ((k % side) - reach) ** 2 + (Math.floor(k / side) - reach) ** 2 <= radius ** 2;
  const disk = Float32Array.from({ length: side * side }, (_, k) => (isInside(k) ? 1 : 0));
  const sum = disk.reduce((total, value) => total + value, 0);
  const line = gaussianKernel(radius <= 8 ? 1 : 2, softness);
  const even = disk.map((value) => value / sum);
  return { side, weights: softened(softened(even, side, line, 1), side, line, side) };
}

/** Each value mixed with its neighbours, `step` apart. */
function softened(values: Float32Array, side: number, line: Float64Array, step: number): Float32Array {
  return values.map((_, index) => {
    const at = Math.floor(index / step) % side;
    const first = index - at * step;
    return line.reduce((total, weight, k) => {
      const place = placeInside(at + k - (line.length - 1) / 2, side, 'reflected');
      return total + weight * (values[first + place * step] as number);
    }, 0);
  });
}
