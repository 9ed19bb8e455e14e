import type { Lattice } from '../contour/signed-distance.js';
import type { Polygon } from '../contour/silhouette.js';

/** A grid over a whole picture whose nodes say where the picture is taken from. */
export interface WarpGrid {
  readonly columns: number;
  readonly rows: number;
  /** Pixels between nodes; the rim's nodes lie on the rim's pixels. */
  readonly cellWidth: number;
  readonly cellHeight: number;
}

/** Shifts of a grid's nodes: source minus node, x and y in pixels, row by row. */
export type Shifts = Float64Array;

/** A grid with cells as near to squares of a size as the picture allows. */
export function warpGrid(width: number, height: number, cell: number): WarpGrid {
  const columns = Math.max(1, Math.round((width - 1) / cell));
  const rows = Math.max(1, Math.round((height - 1) / cell));
  return { columns: columns + 1, rows: rows + 1, cellWidth: (width - 1) / columns, cellHeight: (height - 1) / rows };
}

/** The nodes of a grid within a distance of polygons, without those on the picture's rim; at least one cell, also where they lie outside. */
export function nodesAround(
  { columns, rows, cellWidth, cellHeight }: WarpGrid,
  polygons: readonly Polygon[],
  distance: number,
): GridWindow {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const polygon of polygons) {
    for (let k = 0; k < polygon.length; k += 2) {
      left = Math.min(left, polygon[k] as number);
      right = Math.max(right, polygon[k] as number);
      top = Math.min(top, polygon[k + 1] as number);
      bottom = Math.max(bottom, polygon[k + 1] as number);
    }
  }
  const inside = (node: number, last: number): number => Math.min(Math.max(1, last - 1), Math.max(1, node));
  const firstColumn = inside(Math.floor((left - distance) / cellWidth), columns - 1);
  const firstRow = inside(Math.floor((top - distance) / cellHeight), rows - 1);
  const lattice = {
    left: firstColumn * cellWidth,
    top: firstRow * cellHeight,
    stepX: cellWidth,
    stepY: cellHeight,
    columns: Math.max(2, inside(Math.ceil((right + distance) / cellWidth), columns - 1) - firstColumn + 1),
    rows: Math.max(2, inside(Math.ceil((bottom + distance) / cellHeight), rows - 1) - firstRow + 1),
  };
  return { firstColumn, firstRow, lattice };
}

/** A part of a grid: its nodes are the points of the lattice. */
export interface GridWindow {
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly lattice: Lattice;
}

/**
 * The least factor by which shifts must be scaled so that no cell folds: the Jacobian of a bilinear cell is linear over the cell, so it is
 * positive everywhere when it is at least `margin` at all corners. At factor f a corner has 1 + f · trace + f² · determinant.
 * @returns 1 when nothing comes near folding
 */
export function unfoldingFactor(grid: WarpGrid, shifts: Shifts, margin = 0.1): number {
  let factor = 1;
  eachCorner(grid, shifts, (trace, determinant) => {
    factor = Math.min(factor, firstRoot(determinant, trace, 1 - margin));
  });
  return factor;
}

/** The smallest Jacobian of all corners of all cells: below 0 is a fold, 1 is untouched. */
export function leastJacobian(grid: WarpGrid, shifts: Shifts): number {
  let least = Number.POSITIVE_INFINITY;
  eachCorner(grid, shifts, (trace, determinant) => {
    least = Math.min(least, 1 + trace + determinant);
  });
  return least;
}

/** The smallest positive root of a·f² + b·f + c where c > 0; infinite when there is none. */
function firstRoot(a: number, b: number, c: number): number {
  const discriminant = b * b - 4 * a * c;
  if (discriminant < 0) return Number.POSITIVE_INFINITY;
  const q = -b + Math.sqrt(discriminant);
  const root = q > 0 ? (2 * c) / q : Number.POSITIVE_INFINITY;
  const other = -b - Math.sqrt(discriminant);
  return other > 0 ? Math.min(root, (2 * c) / other) : root;
}

/** Calls with trace and determinant of the gradient of the shifts at each corner of each cell. */
function eachCorner(
  { columns, rows, cellWidth, cellHeight }: WarpGrid,
  shifts: Shifts,
  see: (trace: number, determinant: number) => void,
): void {
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const k = (row * columns + column) * 2;
      const below = k + columns * 2;
      for (const side of [k, below]) {
        const xx = ((shifts[side + 2] as number) - (shifts[side] as number)) / cellWidth;
        const yx = ((shifts[side + 3] as number) - (shifts[side + 1] as number)) / cellWidth;
        for (const end of [0, 2]) {
          const xy = ((shifts[below + end] as number) - (shifts[k + end] as number)) / cellHeight;
          const yy = ((shifts[below + end + 1] as number) - (shifts[k + end + 1] as number)) / cellHeight;
          see(xx + yy, xx * yy - xy * yx);
        }
      }
    }
  }
}
