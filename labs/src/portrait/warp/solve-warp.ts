import type { DenseMap } from '../contour/dense-map.js';
import type { EdgeMap } from './edge-map.js';
import type { GridWindow } from './grid-window.js';
import { solveWindow, type WindowEnergy } from './solve-window.js';
import type { Shifts, WarpGrid } from './warp-grid.js';
import { withoutFolds } from './without-folds.js';

/** What each part of the energy counts; docs/labs/portrait.md has it whole. */
const weights = {
  /** The map of the face. */
  data: 1,
  /** Cells stay similar: they may turn and grow, not shear. */
  shape: 0.08,
  /** Lines of the grid stay straight. */
  bending: 0.32,
  /** Outside the face, nodes stay where they are. */
  rest: 0.02,
  /** Outside the face, edges of the picture are not moved across their direction. */
  edges: 5,
  /** The same for long straight lines, up to the face itself. */
  lines: 40,
};

/**
 * The shifts of a grid that follow a dense map in the face and keep what is around it: least squares over the nodes near the face; all other
 * nodes, and those on the picture's rim, stay exactly where they are. Where cells would fold the shifts are smoothed.
 * @param before the shifts of the frame before, where the search starts
 */
export function solveWarp(
  grid: WarpGrid,
  window: GridWindow,
  map: DenseMap,
  edges: EdgeMap,
  centimetre: number,
  before: Shifts | null,
): Shifts {
  const { columns, rows } = window.lattice;
  const start = new Float64Array(columns * rows * 2);
  if (before) eachRow(grid, window, (whole, part) => start.set(before.subarray(whole * 2, (whole + columns) * 2), part * 2));
  const solution = solveWindow(window, energyOf(map, edges, centimetre), start);
  const shifts = new Float64Array(grid.columns * grid.rows * 2);
  eachRow(grid, window, (whole, part) => shifts.set(solution.subarray(part * 2, (part + columns) * 2), whole * 2));
  return withoutFolds(grid, shifts);
}

/** Calls with the first node of each row of the window, in the grid and in the window. */
function eachRow({ columns }: WarpGrid, { firstColumn, firstRow, lattice }: GridWindow, see: (whole: number, part: number) => void): void {
  for (let row = 0; row < lattice.rows; row++) see((firstRow + row) * columns + firstColumn, row * lattice.columns);
}

function energyOf({ shifts, after, reach }: DenseMap, { edges, lines }: EdgeMap, centimetre: number): WindowEnergy {
  const count = after.values.length;
  const [xx, xy, yy, pull] = [new Float64Array(count), new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const isFree = new Uint8Array(count);
  for (let node = 0; node < count; node++) {
    const distance = after.values[node] as number;
    if (distance >= reach) continue;
    isFree[node] = 1;
    pull[node] = weights.data * trust(distance / centimetre, reach / centimetre);
    if (distance <= 0) continue;
    const rest = (weights.rest * distance) / reach;
    const ofEdges = weights.edges * Math.min(1, distance / (1.6 * centimetre)) ** 2;
    const ofLines = weights.lines * Math.min(1, distance / (0.3 * centimetre)) ** 2;
    const k = node * 3;
    xx[node] = rest + ofEdges * (edges[k] as number) + ofLines * (lines[k] as number);
    xy[node] = ofEdges * (edges[k + 1] as number) + ofLines * (lines[k + 1] as number);
    yy[node] = rest + ofEdges * (edges[k + 2] as number) + ofLines * (lines[k + 2] as number);
  }
  return { shape: weights.shape, bending: weights.bending, xx, xy, yy, pull, goal: shifts, isFree };
}

/** What the map counts at a distance from the outline, in centimetres: most just inside, as the outline has to come where it is wanted. */
function trust(distance: number, reach: number): number {
  return distance > 0 ? (1 - distance / reach) ** 2 : 1 + 4 * Math.max(0, 1 + distance / 0.8);
}
