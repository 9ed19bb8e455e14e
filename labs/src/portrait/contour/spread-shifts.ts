import type { Correspondences } from './correspondences.js';
import type { Lattice } from './signed-distance.js';

/**
 * The shift of the vertices, from where they are after reshaping to where they were, spread over a lattice: at each point the mean of the
 * vertices around, by a Gaussian of their distance and by how well they are seen. Far from all vertices it goes to nothing.
 */
export function spreadShifts({ before, after, visibility }: Correspondences, lattice: Lattice, deviation: number): Float64Array {
  const { left, top, stepX, stepY, columns, rows } = lattice;
  const sums = new Float64Array(columns * rows * 2);
  const totals = new Float64Array(columns * rows);
  const reach = 2.5 * deviation;
  for (let i = 0; i < visibility.length; i++) {
    const seen = visibility[i] as number;
    if (seen === 0) continue;
    const x = after[i * 3] as number;
    const y = after[i * 3 + 1] as number;
    const dx = (before[i * 3] as number) - x;
    const dy = (before[i * 3 + 1] as number) - y;
    const firstColumn = Math.max(0, Math.ceil((x - reach - left) / stepX));
    const lastColumn = Math.min(columns - 1, Math.floor((x + reach - left) / stepX));
    const firstRow = Math.max(0, Math.ceil((y - reach - top) / stepY));
    const lastRow = Math.min(rows - 1, Math.floor((y + reach - top) / stepY));
    const across = gaussian(left + firstColumn * stepX - x, stepX, lastColumn - firstColumn + 1, deviation);
    const down = gaussian(top + firstRow * stepY - y, stepY, lastRow - firstRow + 1, deviation);
    for (let row = firstRow; row <= lastRow; row++) {
      const weightDown = seen * (down[row - firstRow] as number);
      for (let column = firstColumn; column <= lastColumn; column++) {
        const weight = weightDown * (across[column - firstColumn] as number);
        const k = row * columns + column;
        sums[k * 2] = (sums[k * 2] as number) + weight * dx;
        sums[k * 2 + 1] = (sums[k * 2 + 1] as number) + weight * dy;
        totals[k] = (totals[k] as number) + weight;
      }
    }
  }
  return sums.map((sum, k) => sum / ((totals[k >> 1] as number) + nothing));
}

/** A weight so small that a single vertex near by outweighs it. */
const nothing = 0.05;

function gaussian(from: number, step: number, count: number, deviation: number): Float64Array {
  return Float64Array.from({ length: Math.max(0, count) }, (_, k) => Math.exp(-(((from + k * step) / deviation) ** 2) / 2));
}
