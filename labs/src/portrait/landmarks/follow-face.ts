import type { FrameFaces } from './read-landmarks.js';

/**
 * Follows one person through a clip: the largest face where one is first seen, then the face whose middle is nearest to the last.
 * @returns the person's landmarks in pixels for each frame, the middle of a pixel at whole numbers; null where there is no face
 */
export function followFace(frames: readonly FrameFaces[], width: number, height: number): (Float64Array | null)[] {
  let last: readonly [number, number] | null = null;
  return frames.map((faces) => {
    const placed = faces.map((face) => toPixels(face, width, height));
    const before: readonly [number, number] | null = last;
    const rank = (face: Float64Array): number => (before ? -distance(middle(face), before) : area(face));
    const chosen = placed.reduce<Float64Array | null>((best, face) => (best && rank(best) >= rank(face) ? best : face), null);
    if (chosen) last = middle(chosen);
    return chosen;
  });
}

function toPixels(face: Float64Array, width: number, height: number): Float64Array {
  return face.map((value, k) => (k % 3 === 0 ? value * width - 0.5 : k % 3 === 1 ? value * height - 0.5 : value * width));
}

function area(face: Float64Array): number {
  const [left, right] = extent(face, 0);
  const [top, bottom] = extent(face, 1);
  return (right - left) * (bottom - top);
}

function middle(face: Float64Array): [number, number] {
  const [left, right] = extent(face, 0);
  const [top, bottom] = extent(face, 1);
  return [(left + right) / 2, (top + bottom) / 2];
}

function extent(face: Float64Array, axis: number): [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let k = axis; k < face.length; k += 3) {
    least = Math.min(least, face[k] as number);
    most = Math.max(most, face[k] as number);
  }
  return [least, most];
}

function distance(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
