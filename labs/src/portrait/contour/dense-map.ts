import type { Correspondences } from './correspondences.js';
import { type DistanceField, type Lattice, sampleField, signedDistance } from './signed-distance.js';
import type { Polygon } from './silhouette.js';
import { spreadShifts } from './spread-shifts.js';

/** Where each point near a face after reshaping comes from. */
export interface DenseMap {
  readonly lattice: Lattice;
  /** Source minus point, x and y in pixels. */
  readonly shifts: Float64Array;
  /** Distance of each point to the outline before reshaping, and to that after; negative inside. */
  readonly before: DistanceField;
  readonly after: DistanceField;
  /** The distance outside the outline at which all shifts have faded to nothing. */
  readonly reach: number;
  readonly outlineBefore: Polygon;
  readonly outlineAfter: Polygon;
}

/** Lengths in pixels that a map is made with. */
export interface MapReach {
  /** How far outside the outline a shift has faded to nothing. */
  readonly outside: number;
  /** How deep inside the outline the points of the face alone say the shift. */
  readonly inside: number;
  /** How far a vertex tells its surroundings of its shift (deviation of a Gaussian). */
  readonly vertex: number;
}

/**
 * Maps the plane of a reshaped face back to the picture. A point at distance d from the outline after comes from the point at distance d from the
 * outline before, found by walking along the slope of that distance; along the outline the vertices of the face, before and after, say how far to
 * slide, so that nothing slips along it. Deep inside the vertices say all, and outside all fades out.
 */
export function denseMap(correspondences: Correspondences, reach: MapReach, lattice: Lattice): DenseMap {
  const { outlineBefore, outlineAfter } = correspondences;
  const { left, top, stepX, stepY, columns, rows } = lattice;
  const before = signedDistance(outlineBefore, lattice);
  const after = signedDistance(outlineAfter, lattice);
  const byVertices = spreadShifts(correspondences, lattice, reach.vertex);
  const shifts = new Float64Array(byVertices.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const k = row * columns + column;
      const distance = after.values[k] as number;
      const fade = 1 - smoothStep(distance / reach.outside);
      if (fade <= 0) continue;
      const own = [byVertices[k * 2] as number, byVertices[k * 2 + 1] as number] as const;
      const near = smoothStep(1 + distance / reach.inside);
      const contour = near > 0 ? contourShift(before, after, left + column * stepX, top + row * stepY, distance, own) : own;
      for (let axis = 0; axis < 2; axis++) {
        shifts[k * 2 + axis] = fade * (near * (contour[axis] as number) + (1 - near) * (own[axis] as number));
      }
    }
  }
  return { lattice, shifts, before, after, reach: reach.outside, outlineBefore, outlineAfter };
}

/** Across the outline the shift to the same distance before; along it that of the vertices. */
function contourShift(
  before: DistanceField,
  after: DistanceField,
  x: number,
  y: number,
  distance: number,
  own: readonly [number, number],
): [number, number] {
  let qx = x;
  let qy = y;
  for (let walk = 0; walk < 3; walk++) {
    const [value, dx, dy] = sampleField(before, qx, qy);
    const steepness = dx * dx + dy * dy;
    if (steepness < 0.1) break;
    qx -= ((value - distance) * dx) / steepness;
    qy -= ((value - distance) * dy) / steepness;
  }
  const [, nx, ny] = sampleField(after, x, y);
  const length = Math.hypot(nx, ny);
  if (length < 0.3) return [qx - x, qy - y];
  const along = (own[0] * -ny + own[1] * nx) / length;
  const across = ((qx - x) * nx + (qy - y) * ny) / length;
  return [(across * nx - along * ny) / length, (across * ny + along * nx) / length];
}

function smoothStep(t: number): number {
  const clamped = Math.min(1, Math.max(0, t));
  return clamped * clamped * (3 - 2 * clamped);
}
