import type { FloatImage } from '../float-image.js';

/**
 * Blurs along a line that begins at each pixel, by one half of a Gaussian, as ImageMagick does; beyond the border lies the last pixel.
 * @param radius half the length of the line, in pixels
 * @param angle in degrees
 */
export function motionBlur(image: FloatImage, radius: number, sigma: number, angle: number): FloatImage {
  const { width, height, channels, data } = image;
  const taps = tapsOf(2 * Math.ceil(radius) + 1, sigma, (angle * Math.PI) / 180);
  const out = new Float64Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * channels;
      for (const { weight, dx, dy } of taps) {
        const row = Math.min(Math.max(y + dy, 0), height - 1);
        const column = Math.min(Math.max(x + dx, 0), width - 1);
        const source = (row * width + column) * channels;
        for (let c = 0; c < channels; c++) out[at + c] = (out[at + c] as number) + weight * (data[source + c] as number);
      }
    }
  }
  return { ...image, data: out.map(Math.round) };
}

function tapsOf(length: number, sigma: number, angle: number) {
  const raw = Array.from({ length }, (_, i) => Math.exp((-0.5 * i ** 2) / sigma ** 2));
  const sum = raw.reduce((total, weight) => total + weight, 0);
  const step = (i: number, part: number) => Math.ceil(i * part - 0.5);
  return raw.map((weight, i) => ({ weight: weight / sum, dx: step(i, Math.cos(angle)), dy: step(i, Math.sin(angle)) }));
}
