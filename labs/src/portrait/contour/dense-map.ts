import type { Correspondences } from './correspondences.js';
import { type DistanceField, type Lattice, sampleField, signedDistance } from './signed-distance.js';
import type { Polygon } from './silhouette.js';
import { spreadShifts } from './spread-shifts.js';

/** Where each point near a face after reshaping comes from. */
export interface DenseMap {
  readonly lattice: Lattice;
  /** Source minus point, x and y in pixels. */
  readonly shifts: Float64Array;
  /** Distance of each point to the outline after reshaping; negative inside. */
  readonly distances: Float64Array;
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
export function denseMap(correspondences: Correspondences, reach: MapReach, step: number): DenseMap {
  const { outlineBefore, outlineAfter } = correspondences;
  const lattice = latticeAround(outlineBefore, outlineAfter, reach.outside + step, step);
  const before = signedDistance(outlineBefore, lattice);
  const after = signedDistance(outlineAfter, lattice);
  const byVertices = spreadShifts(correspondences, lattice, reach.vertex);
  const shifts = new Float64Array(byVertices.length);
  for (let row = 0; row < lattice.rows; row++) {
    for (let column = 0; column < lattice.columns; column++) {
      const k = row * lattice.columns + column;
      const distance = after.values[k] as number;
      const fade = 1 - smoothStep(distance / reach.outside);
      if (fade <= 0) continue;
      const x = lattice.left + column * step;
      const y = lattice.top + row * step;
      const own = [byVertices[k * 2] as number, byVertices[k * 2 + 1] as number] as const;
      const near = smoothStep(1 + distance / reach.inside);
      const contour = near > 0 ? contourShift(before, after, x, y, distance, own) : own;
      for (let axis = 0; axis < 2; axis++) {
        shifts[k * 2 + axis] = fade * (near * (contour[axis] as number) + (1 - near) * (own[axis] as number));
      }
    }
  }
  return { lattice, shifts, distances: after.values, reach: reach.outside, outlineBefore, outlineAfter };
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

function latticeAround(a: Polygon, b: Polygon, margin: number, step: number): Lattice {
  const bounds = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY] as [
    number,
    number,
    number,
    number,
  ];
  for (const polygon of [a, b]) {
    for (let k = 0; k < polygon.length; k += 2) {
      bounds[0] = Math.min(bounds[0], polygon[k] as number);
      bounds[1] = Math.min(bounds[1], polygon[k + 1] as number);
      bounds[2] = Math.max(bounds[2], polygon[k] as number);
      bounds[3] = Math.max(bounds[3], polygon[k + 1] as number);
    }
  }
  const left = bounds[0] - margin;
  const top = bounds[1] - margin;
  return {
    left,
    top,
    step,
    columns: Math.ceil((bounds[2] + margin - left) / step) + 1,
    rows: Math.ceil((bounds[3] + margin - top) / step) + 1,
  };
}

function smoothStep(t: number): number {
  const clamped = Math.min(1, Math.max(0, t));
  return clamped * clamped * (3 - 2 * clamped);
}
