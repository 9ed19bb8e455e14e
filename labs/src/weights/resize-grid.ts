/**
 * Resizes a square grid of vectors [from · from, size] to [to · to, size] as PyTorch's `interpolate` does with `mode="bicubic"` and `align_corners=False`:
 * cubic convolution with a = −0.75, no smoothing, edges repeated.
 */
export function resizeGrid(values: Float32Array, from: number, to: number, size: number): Float32Array {
  const taps = tapsOf(from, to);
  const resized = new Float32Array(to * to * size);
  for (let row = 0; row < to; row++) {
    for (let column = 0; column < to; column++) {
      for (let k = 0; k < size; k++) {
        let sum = 0;
        for (const [y, down] of taps[row] as Taps) {
          for (const [x, across] of taps[column] as Taps) sum += down * across * (values[(y * from + x) * size + k] as number);
        }
        resized[(row * to + column) * size + k] = sum;
      }
    }
  }
  return resized;
}

/** Places that a new place is made of, each with its part. */
type Taps = readonly (readonly [place: number, part: number])[];

function tapsOf(from: number, to: number): readonly Taps[] {
  return Array.from({ length: to }, (_, place) => {
    const at = ((place + 0.5) * from) / to - 0.5;
    const first = Math.floor(at);
    return [-1, 0, 1, 2].map((step) => {
      const index = Math.min(from - 1, Math.max(0, first + step));
      return [index, cubic(Math.abs(at - first - step))] as const;
    });
  });
}

/** Keys's cubic convolution (1981). */
function cubic(x: number): number {
  const a = -0.75;
  if (x <= 1) return ((a + 2) * x - (a + 3)) * x * x + 1;
  if (x < 2) return ((a * x - 5 * a) * x + 8 * a) * x - 4 * a;
  return 0;
}
