import type { Picture } from '../../media/picture.js';
import type { DenseMap } from '../contour/dense-map.js';
import { sampleField } from '../contour/signed-distance.js';
import type { WarpGrid } from './warp-grid.js';

/** What the picture shows around the nodes of a grid outside a face: how strong its edges are, and across which direction. */
export interface EdgeMap {
  /** For each node the tensor xx, xy, yy: its trace is 0 on plain ground and goes to 1 on strong edges. */
  readonly tensors: Float64Array;
}

/**
 * Sums the squared slopes of brightness around each node near the face but outside it (a structure tensor). Pixels count by a tent two cells wide
 * to each side, so that a node sees an edge come and go slowly, and most of a tensor is that of the frame before.
 */
export function edgeMap(
  picture: Picture,
  { columns, rows, cellWidth, cellHeight }: WarpGrid,
  map: DenseMap,
  before: EdgeMap | null,
): EdgeMap {
  const { lattice, distances, reach } = map;
  const tensors = new Float64Array(columns * rows * 3);
  const right = lattice.left + (lattice.columns - 1) * lattice.step;
  const bottom = lattice.top + (lattice.rows - 1) * lattice.step;
  for (let row = 1; row + 1 < rows; row++) {
    for (let column = 1; column + 1 < columns; column++) {
      const x = column * cellWidth;
      const y = row * cellHeight;
      if (x < lattice.left || x > right || y < lattice.top || y > bottom) continue;
      const [distance] = sampleField({ lattice, values: distances }, x, y);
      if (distance <= 0 || distance >= reach) continue;
      const node = (row * columns + column) * 3;
      const now = tensorAround(picture, x, y, 2 * cellWidth, 2 * cellHeight);
      const last = before?.tensors.subarray(node, node + 3) as Tensor | undefined;
      const isKnown = last !== undefined && last[0] + last[2] > 0;
      tensors.set(isKnown ? now.map((value, k) => 0.8 * (last[k] as number) + 0.2 * value) : now, node);
    }
  }
  return { tensors };
}

type Tensor = readonly [number, number, number];

/** Squared slopes, in brightness steps per pixel, at which an edge counts half. */
const half = 30;

function tensorAround({ width, height, data }: Picture, x: number, y: number, reachX: number, reachY: number): Tensor {
  let xx = 0;
  let xy = 0;
  let yy = 0;
  let total = 1e-9;
  const stride = Math.max(1, Math.floor(Math.min(reachX, reachY) / 12));
  const right = Math.min(width - 2, Math.floor(x + reachX));
  const bottom = Math.min(height - 2, Math.floor(y + reachY));
  for (let row = Math.max(1, Math.ceil(y - reachY)); row <= bottom; row += stride) {
    const down = 1 - Math.abs(row - y) / reachY;
    for (let column = Math.max(1, Math.ceil(x - reachX)); column <= right; column += stride) {
      const weight = down * (1 - Math.abs(column - x) / reachX);
      const k = (row * width + column) * 4;
      const dx = (brightness(data, k + 4) - brightness(data, k - 4)) / 2;
      const dy = (brightness(data, k + width * 4) - brightness(data, k - width * 4)) / 2;
      xx += weight * dx * dx;
      xy += weight * dx * dy;
      yy += weight * dy * dy;
      total += weight;
    }
  }
  const scale = 1 / (xx + yy + half * total);
  return [xx * scale, xy * scale, yy * scale];
}

function brightness(data: Uint8ClampedArray, k: number): number {
  return 0.299 * (data[k] as number) + 0.587 * (data[k + 1] as number) + 0.114 * (data[k + 2] as number);
}
