import type { Polygon } from './silhouette.js';

/** Signed distances to a polygon on a grid: negative inside, in pixels. */
export interface DistanceField {
  readonly lattice: Lattice;
  readonly values: Float64Array;
}

/** Evenly spaced points of a picture, row by row: point (column, row) lies at (left + column · stepX, top + row · stepY). */
export interface Lattice {
  readonly left: number;
  readonly top: number;
  readonly stepX: number;
  readonly stepY: number;
  readonly columns: number;
  readonly rows: number;
}

/** The exact Euclidean distance from each point of the lattice to the nearest side of the polygon, signed by an even-odd test. */
export function signedDistance(polygon: Polygon, lattice: Lattice): DistanceField {
  const { left, top, stepX, stepY, columns, rows } = lattice;
  const values = new Float64Array(columns * rows);
  const sides = sidesOf(polygon);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      values[row * columns + column] = distanceTo(sides, left + column * stepX, top + row * stepY);
    }
  }
  return { lattice, values };
}

/** The value and slope of a field between its points, by bilinear interpolation; beyond the lattice, that of its rim. */
export function sampleField({ lattice, values }: DistanceField, x: number, y: number): readonly [value: number, dx: number, dy: number] {
  const { left, top, stepX, stepY, columns, rows } = lattice;
  const u = Math.min(columns - 1.000001, Math.max(0, (x - left) / stepX));
  const v = Math.min(rows - 1.000001, Math.max(0, (y - top) / stepY));
  const column = Math.floor(u);
  const row = Math.floor(v);
  const k = row * columns + column;
  const a = values[k] as number;
  const b = values[k + 1] as number;
  const c = values[k + columns] as number;
  const d = values[k + columns + 1] as number;
  const s = u - column;
  const t = v - row;
  return [
    (a * (1 - s) + b * s) * (1 - t) + (c * (1 - s) + d * s) * t,
    ((b - a) * (1 - t) + (d - c) * t) / stepX,
    ((c - a) * (1 - s) + (d - b) * s) / stepY,
  ];
}

/** Start, direction and inverse squared length of each side. */
function sidesOf(polygon: Polygon): Float64Array {
  const count = polygon.length / 2;
  const sides = new Float64Array(count * 5);
  for (let k = 0; k < count; k++) {
    const next = ((k + 1) % count) * 2;
    const x = polygon[k * 2] as number;
    const y = polygon[k * 2 + 1] as number;
    const dx = (polygon[next] as number) - x;
    const dy = (polygon[next + 1] as number) - y;
    sides.set([x, y, dx, dy, 1 / Math.max(1e-12, dx * dx + dy * dy)], k * 5);
  }
  return sides;
}

function distanceTo(sides: Float64Array, x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  let isInside = false;
  for (let k = 0; k < sides.length; k += 5) {
    const ax = x - (sides[k] as number);
    const ay = y - (sides[k + 1] as number);
    const dx = sides[k + 2] as number;
    const dy = sides[k + 3] as number;
    let along = (ax * dx + ay * dy) * (sides[k + 4] as number);
    if (along < 0) along = 0;
    else if (along > 1) along = 1;
    const ex = ax - along * dx;
    const ey = ay - along * dy;
    const squared = ex * ex + ey * ey;
    if (squared < nearest) nearest = squared;
    if (ay < 0 !== ay - dy < 0 && ax < (dx * ay) / dy) isInside = !isInside;
  }
  return isInside ? -Math.sqrt(nearest) : Math.sqrt(nearest);
}
