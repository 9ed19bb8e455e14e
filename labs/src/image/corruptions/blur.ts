import { clampUnit, type FloatImage } from '../float-image.js';

/** Blurs with a Gaussian cut off at four deviations; beyond the border lies the border's own colour. */
export function gaussianBlur(image: FloatImage, sigma: number): FloatImage {
  const kernel = gaussian(Math.trunc(4 * sigma + 0.5), sigma);
  const nearest = (at: number, size: number) => Math.min(Math.max(at, 0), size - 1);
  const rows = alongLines(image, kernel, 'down', nearest);
  return clipped(alongLines(rows, kernel, 'across', nearest));
}

/** Blurs with a disk whose edge is softened, as a lens out of focus does; the picture is mirrored at its border. */
export function defocusBlur(image: FloatImage, radius: number, softness: number): FloatImage {
  const { side, weights } = diskKernel(radius, softness);
  const reach = (side - 1) / 2;
  const { width, height, data } = image;
  const out = new Float64Array(data.length);
  const taps = Array.from(weights.entries()).filter(([, weight]) => weight !== 0);
  for (const [k, weight] of taps) {
    const [dx, dy] = [(k % side) - reach, Math.floor(k / side) - reach];
    for (let y = 0; y < height; y++) {
      const from = mirrored(y + dy, height) * width;
      for (let x = 0; x < width; x++) {
        const source = (from + mirrored(x + dx, width)) * 3;
        const at = (y * width + x) * 3;
        for (let c = 0; c < 3; c++) out[at + c] = (out[at + c] as number) + weight * (data[source + c] as number);
      }
    }
  }
  return clipped({ width, height, data: out });
}

/** The softened disk, `side` by `side`, in single floats as OpenCV computes it; softening mirrors at its border, which gives large disks a sum above 1. */
export function diskKernel(radius: number, softness: number): { readonly side: number; readonly weights: Float32Array } {
  const reach = radius <= 8 ? 8 : radius;
  const side = 2 * reach + 1;
  const isInside = (k: number) => ((k % side) - reach) ** 2 + (Math.floor(k / side) - reach) ** 2 <= radius ** 2;
  const disk = Float32Array.from({ length: side * side }, (_, k) => (isInside(k) ? 1 : 0));
  const sum = disk.reduce((total, value) => total + value, 0);
  const line = gaussian(radius <= 8 ? 1 : 2, softness);
  const soften = (values: Float32Array, step: number) => {
    return values.map((_, index) => {
      const at = Math.floor(index / step) % side;
      const first = index - at * step;
      return line.reduce((total, weight, k) => {
        return total + weight * (values[first + mirrored(at + k - (line.length - 1) / 2, side) * step] as number);
      }, 0);
    });
  };
  return {
    side,
    weights: soften(
      soften(
        disk.map((value) => value / sum),
        1,
      ),
      side,
    ),
  };
}

function gaussian(reach: number, sigma: number): number[] {
  const raw = Array.from({ length: 2 * reach + 1 }, (_, k) => Math.exp((-0.5 * (k - reach) ** 2) / sigma ** 2));
  const sum = raw.reduce((total, weight) => total + weight, 0);
  return raw.map((weight) => weight / sum);
}

function alongLines(
  { width, height, data }: FloatImage,
  kernel: readonly number[],
  direction: 'across' | 'down',
  inside: (at: number, size: number) => number,
): FloatImage {
  const reach = (kernel.length - 1) / 2;
  const out = new Float64Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (const [k, weight] of kernel.entries()) {
        const shift = k - reach;
        const source = direction === 'across' ? y * width + inside(x + shift, width) : inside(y + shift, height) * width + x;
        for (let c = 0; c < 3; c++) {
          const at = (y * width + x) * 3 + c;
          out[at] = (out[at] as number) + weight * (data[source * 3 + c] as number);
        }
      }
    }
  }
  return { width, height, data: out };
}

/** A place beyond the border, mirrored without repeating the border. */
function mirrored(at: number, size: number): number {
  if (size === 1) return 0;
  const period = 2 * (size - 1);
  const within = ((at % period) + period) % period;
  return within < size ? within : period - within;
}

function clipped({ width, height, data }: FloatImage): FloatImage {
  return { width, height, data: data.map((value) => clampUnit(value / 255) * 255) };
}
