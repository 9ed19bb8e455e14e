/** What lies beyond the border of a picture: its own last pixel again, its mirror image with the last pixel twice, or with it once. */
export type Border = 'nearest' | 'mirrored' | 'reflected';

/** The place of a line of `size` pixels that stands for a place beyond its ends. */
export function placeInside(at: number, size: number, border: Border): number {
  if (border === 'nearest') return Math.min(Math.max(at, 0), size - 1);
  if (size === 1) return 0;
  const period = border === 'mirrored' ? 2 * size : 2 * size - 2;
  const within = ((at % period) + period) % period;
  if (within < size) return within;
  return border === 'mirrored' ? period - 1 - within : period - within;
}

/** The places that stand for −reach to size − 1 + reach. */
export function placesAround(size: number, reach: number, border: Border): Int32Array {
  return Int32Array.from({ length: size + 2 * reach }, (_, i) => placeInside(i - reach, size, border));
}
