import type { Shifts, WarpGrid } from './warp-grid.js';

/**
 * The least factor by which shifts must be scaled so that no cell folds: the Jacobian of a bilinear cell is linear over the cell, so it is
 * positive everywhere when it is at least `margin` at all corners. At factor f a corner has 1 + f · trace + f² · determinant.
 * @returns 1 when nothing comes near folding
 */
function unfoldingFactor(grid: WarpGrid, shifts: Shifts, margin = 0.1): number {
  let factor = 1;
  eachCorner(grid, shifts, (trace, determinant) => {
    factor = Math.min(factor, firstRoot(determinant, trace, 1 - margin));
  });
  return factor;
}

/**
 * Shifts without folds: nodes of cells that fold, or nearly, move towards the mean of their neighbours until none does. Where that does not help
 * all shifts are scaled down.
 */
export function withoutFolds(grid: WarpGrid, shifts: Shifts): Shifts {
  const { columns, rows } = grid;
  let now: Shifts = shifts;
  for (let round = 0; round < mostRounds; round++) {
    const nodes = foldingNodes(grid, now);
    if (nodes.size === 0) return now;
    const next = now.slice();
    for (const node of nodes) {
      const [column, row] = [node % columns, Math.floor(node / columns)];
      if (column === 0 || row === 0 || column === columns - 1 || row === rows - 1) continue;
      for (let k = node * 2; k < node * 2 + 2; k++) {
        const around = at(now, k - 2) + at(now, k + 2) + at(now, k - columns * 2) + at(now, k + columns * 2);
        next[k] = (at(now, k) + around / 4) / 2;
      }
    }
    now = next;
  }
  const factor = unfoldingFactor(grid, now);
  return now.map((value) => value * factor);
}

const mostRounds = 60;

/** The corners of cells whose Jacobian is less than `margin` at one of them. */
function foldingNodes(grid: WarpGrid, shifts: Shifts, margin = 0.1): Set<number> {
  const nodes = new Set<number>();
  eachCorner(grid, shifts, (trace, determinant, node) => {
    if (1 + trace + determinant >= margin) return;
    for (const corner of [node, node + 1, node + grid.columns, node + grid.columns + 1]) nodes.add(corner);
  });
  return nodes;
}

function at(shifts: Shifts, k: number): number {
  return shifts[k] as number;
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

/** Calls with trace and determinant of the gradient of the shifts at each corner of each cell, and the cell's first node. */
function eachCorner(
  { columns, rows, cellWidth, cellHeight }: WarpGrid,
  shifts: Shifts,
  see: (trace: number, determinant: number, node: number) => void,
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
          see(xx + yy, xx * yy - xy * yx, k / 2);
        }
      }
    }
  }
}
