import type { DenseMap } from '../contour/dense-map.js';
import { sampleField } from '../contour/signed-distance.js';
import type { BackgroundSlopes } from './background-slopes.js';
import type { GridWindow } from './grid-window.js';
import { straightLines } from './straight-lines.js';

/** What a picture shows around the nodes of a window outside a face, as tensors xx, xy, yy for each node. */
export interface EdgeMap {
  /** How strong edges of any kind are, and across which direction: the trace is 0 on plain ground and goes to 1 on strong ones. */
  readonly edges: Float64Array;
  /** The same of long straight edges alone: the trace is about 1 where one passes. */
  readonly lines: Float64Array;
}

/**
 * Sums up the slopes of a background around each node of a window (a structure tensor), and the straight lines in it.
 * @param centimetre in pixels
 */
export function edgeMap(slopes: BackgroundSlopes, window: GridWindow, map: DenseMap, centimetre: number): EdgeMap {
  return { edges: edgeTensors(slopes, window), lines: lineTensors(slopes, window, map, centimetre) };
}

/** Squared slopes, in brightness steps per pixel, at which an edge counts half. */
const half = 30;

function edgeTensors({ left, top, width, height, dx, dy }: BackgroundSlopes, { lattice }: GridWindow): Float64Array {
  const { columns, rows, stepX, stepY } = lattice;
  let sums: Float64Array = new Float64Array(columns * rows * 4);
  for (let row = 0; row < height; row++) {
    const v = (top + row - lattice.top) / stepY;
    for (let column = 0; column < width; column++) {
      const x = dx[row * width + column] as number;
      const y = dy[row * width + column] as number;
      if (x === 0 && y === 0) continue;
      const node = Math.round(v) * columns + Math.round((left + column - lattice.left) / stepX);
      sums[node * 4] = (sums[node * 4] as number) + x * x;
      sums[node * 4 + 1] = (sums[node * 4 + 1] as number) + x * y;
      sums[node * 4 + 2] = (sums[node * 4 + 2] as number) + y * y;
      sums[node * 4 + 3] = (sums[node * 4 + 3] as number) + 1;
    }
  }
  for (let round = 0; round < 3; round++) sums = blurred(blurred(sums, columns, rows, 1), columns, rows, columns);
  const weight = half * stepX * stepY;
  const tensors = new Float64Array(columns * rows * 3);
  for (let node = 0; node < columns * rows; node++) {
    const scale = 1 / ((sums[node * 4] as number) + (sums[node * 4 + 2] as number) + weight);
    for (let k = 0; k < 3; k++) tensors[node * 3 + k] = (sums[node * 4 + k] as number) * scale;
  }
  return tensors;
}

/** Binomial weights 1, 2, 1 along one axis. */
function blurred(sums: Float64Array, columns: number, rows: number, stride: number): Float64Array {
  const length = columns * rows * 4;
  return sums.map((value, k) => {
    const before = k >= stride * 4 ? (sums[k - stride * 4] as number) : 0;
    const after = k + stride * 4 < length ? (sums[k + stride * 4] as number) : 0;
    return (before + 2 * value + after) / 4;
  });
}

/** What a line counts where a slimmer face would uncover it: there the picture must follow the face, and can follow a line only so far. */
const uncovered = 0.05;

/** Each line, drawn out up to the outline of the face, and shared among the nodes around. */
function lineTensors(slopes: BackgroundSlopes, { lattice }: GridWindow, map: DenseMap, centimetre: number): Float64Array {
  const { left, top, columns, rows, stepX, stepY } = lattice;
  const tensors = new Float64Array(columns * rows * 3);
  const share = 1 / Math.min(stepX, stepY);
  for (const { x, y, nx, ny, half: length } of straightLines(slopes, Math.max(8, 0.7 * centimetre), Math.max(32, 3.5 * centimetre))) {
    const end = length + centimetre;
    for (let at = -end; at <= end; at++) {
      const [px, py] = [x + at * ny, y - at * nx];
      const [u, v] = [(px - left) / stepX, (py - top) / stepY];
      const [column, row] = [Math.floor(u), Math.floor(v)];
      if (column < 0 || row < 0 || column >= columns - 1 || row >= rows - 1 || sampleField(map.after, px, py)[0] <= 0) continue;
      const seen = sampleField(map.before, px, py)[0] > 0 ? 1 : uncovered;
      for (let corner = 0; corner < 4; corner++) {
        const [right, below] = [corner & 1, corner >> 1];
        const weight = seen * share * (right ? u - column : 1 - u + column) * (below ? v - row : 1 - v + row);
        const node = ((row + below) * columns + column + right) * 3;
        tensors[node] = (tensors[node] as number) + weight * nx * nx;
        tensors[node + 1] = (tensors[node + 1] as number) + weight * nx * ny;
        tensors[node + 2] = (tensors[node + 2] as number) + weight * ny * ny;
      }
    }
  }
  return tensors;
}
