import type { Picture } from '../../media/picture.js';
import type { DenseMap } from '../contour/dense-map.js';
import { sampleField } from '../contour/signed-distance.js';
import type { WarpGrid } from './warp-grid.js';

/** What the picture shows around the nodes of a grid outside a face: how strong its edges are, and across which direction. */
export interface EdgeMap {
  /** For each node the tensor xx, xy, yy: its trace is 0 on plain ground and goes to 1 on strong edges. */
  readonly tensors: Float64Array;
}

/** Sums the squared slopes of brightness over the cells around each node near the face but outside it (a structure tensor). */
export function edgeMap(
  picture: Picture,
  { columns, rows, cellWidth, cellHeight }: WarpGrid,
  { lattice, distances, reach }: DenseMap,
): EdgeMap {
  const tensors = new Float64Array(columns * rows * 3);
  const stride = Math.max(1, Math.floor(Math.min(cellWidth, cellHeight) / 8));
  const right = lattice.left + (lattice.columns - 1) * lattice.step;
  const bottom = lattice.top + (lattice.rows - 1) * lattice.step;
  for (let row = 1; row + 1 < rows; row++) {
    for (let column = 1; column + 1 < columns; column++) {
      const x = column * cellWidth;
      const y = row * cellHeight;
      if (x < lattice.left || x > right || y < lattice.top || y > bottom) continue;
      const [distance] = sampleField({ lattice, values: distances }, x, y);
      if (distance <= 0 || distance >= reach) continue;
      const outside = Math.min(1, distance / (0.3 * reach));
      tensors.set(tensorAround(picture, x, y, cellWidth, cellHeight, stride, outside), (row * columns + column) * 3);
    }
  }
  return { tensors };
}

/** Squared slopes, in brightness steps per pixel, at which an edge counts half. */
const half = 60;

function tensorAround(
  { width, height, data }: Picture,
  x: number,
  y: number,
  reachX: number,
  reachY: number,
  stride: number,
  factor: number,
): [number, number, number] {
  let xx = 0;
  let xy = 0;
  let yy = 0;
  let count = 0;
  const left = Math.max(1, Math.round(x - reachX / 2));
  const top = Math.max(1, Math.round(y - reachY / 2));
  const right = Math.min(width - 2, Math.round(x + reachX / 2));
  const bottom = Math.min(height - 2, Math.round(y + reachY / 2));
  for (let row = top; row <= bottom; row += stride) {
    for (let column = left; column <= right; column += stride) {
      const k = (row * width + column) * 4;
      const dx = (brightness(data, k + 4) - brightness(data, k - 4)) / 2;
      const dy = (brightness(data, k + width * 4) - brightness(data, k - width * 4)) / 2;
      xx += dx * dx;
      xy += dx * dy;
      yy += dy * dy;
      count++;
    }
  }
  const scale = factor / (xx + yy + half * Math.max(1, count));
  return [xx * scale, xy * scale, yy * scale];
}

function brightness(data: Uint8ClampedArray, k: number): number {
  return 0.299 * (data[k] as number) + 0.587 * (data[k + 1] as number) + 0.114 * (data[k + 2] as number);
}
