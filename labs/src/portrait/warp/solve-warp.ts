import type { DenseMap } from '../contour/dense-map.js';
import { sampleField } from '../contour/signed-distance.js';
import { conjugateGradient } from '../linear/conjugate-gradient.js';
import { collectRows, type RowCollector } from '../linear/sparse-rows.js';
import type { EdgeMap } from './edge-map.js';
import { type Shifts, unfoldingFactor, type WarpGrid } from './warp-grid.js';

/** What each kind of equation counts; docs/labs/portrait.md has the energy. */
export interface WarpWeights {
  /** The map of the face, a cell's points together. */
  readonly data: number;
  /** Cells stay similar: they may turn and grow, not shear. */
  readonly shape: number;
  /** Lines of the grid stay straight. */
  readonly bending: number;
  /** Outside the face, nodes stay where they are. */
  readonly rest: number;
  /** Outside the face, edges of the picture are not moved across their direction. */
  readonly edges: number;
}

/** The weights that the lab uses. */
export const warpWeights: WarpWeights = { data: 1, shape: 0.02, bending: 0.02, rest: 0.02, edges: 5 };

/**
 * The shifts of a grid that follow a dense map in the face and keep what is around it: least squares over the nodes near the face; all other
 * nodes, and those on the picture's rim, stay exactly where they are. Shifts that would fold a cell are scaled down.
 * @param before the shifts of the frame before, where the search starts
 */
export function solveWarp(grid: WarpGrid, map: DenseMap, edges: EdgeMap, before: Shifts | null, weights = warpWeights): Shifts {
  const { unknowns, count } = movingNodes(grid, map);
  const rows = collectRows(count * 2);
  addData(rows, grid, unknowns, map, weights);
  addShape(rows, grid, unknowns, weights);
  addBending(rows, grid, unknowns, weights);
  addEdges(rows, grid, unknowns, map, edges, weights);
  const start = new Float64Array(count * 2);
  if (before) {
    unknowns.forEach((unknown, node) => {
      if (unknown >= 0) start.set(before.subarray(node * 2, node * 2 + 2), unknown * 2);
    });
  }
  addRest(rows, grid, unknowns, map, weights);
  const solution = conjugateGradient(rows.finish(), start);
  const shifts = new Float64Array(grid.columns * grid.rows * 2);
  unknowns.forEach((unknown, node) => {
    if (unknown >= 0) shifts.set(solution.subarray(unknown * 2, unknown * 2 + 2), node * 2);
  });
  const factor = unfoldingFactor(grid, shifts);
  return factor < 1 ? shifts.map((value) => value * factor) : shifts;
}

/** Numbers the nodes that may move: those in reach of the map and not on the rim; −1 for all others. */
function movingNodes(
  { columns, rows, cellWidth, cellHeight }: WarpGrid,
  { lattice, distances, reach }: DenseMap,
): { unknowns: Int32Array; count: number } {
  const unknowns = new Int32Array(columns * rows).fill(-1);
  const right = lattice.left + (lattice.columns - 1) * lattice.step;
  const bottom = lattice.top + (lattice.rows - 1) * lattice.step;
  let count = 0;
  for (let row = 1; row + 1 < rows; row++) {
    for (let column = 1; column + 1 < columns; column++) {
      const x = column * cellWidth;
      const y = row * cellHeight;
      if (x < lattice.left || x > right || y < lattice.top || y > bottom) continue;
      if (sampleField({ lattice, values: distances }, x, y)[0] < reach) unknowns[row * columns + column] = count++;
    }
  }
  return { unknowns, count };
}

function addData(
  rows: RowCollector,
  { columns, rows: gridRows, cellWidth, cellHeight }: WarpGrid,
  unknowns: Int32Array,
  map: DenseMap,
  weights: WarpWeights,
): void {
  const { lattice, shifts, distances, reach } = map;
  const perCell = (lattice.step * lattice.step) / (cellWidth * cellHeight);
  for (let k = 0; k < distances.length; k++) {
    const distance = distances[k] as number;
    if (distance > reach) continue;
    const u = (lattice.left + (k % lattice.columns) * lattice.step) / cellWidth;
    const v = (lattice.top + Math.floor(k / lattice.columns) * lattice.step) / cellHeight;
    const column = Math.floor(u);
    const row = Math.floor(v);
    if (column < 0 || row < 0 || column >= columns - 1 || row >= gridRows - 1) continue;
    const trust = weights.data * perCell * (distance <= 0 ? 1 : (1 - distance / reach) ** 2);
    const node = row * columns + column;
    const s = u - column;
    const t = v - row;
    const corners = [
      [node, (1 - s) * (1 - t)],
      [node + 1, s * (1 - t)],
      [node + columns, (1 - s) * t],
      [node + columns + 1, s * t],
    ] as const;
    for (let axis = 0; axis < 2; axis++) {
      rows.add(
        trust,
        shifts[k * 2 + axis] as number,
        corners.map(([corner, factor]) => [unknownOf(unknowns, corner, axis), factor] as const),
      );
    }
  }
}

/** The Cauchy–Riemann equations of each cell: ∂x/∂x = ∂y/∂y and ∂x/∂y = −∂y/∂x, on the means of opposite sides. */
function addShape(rows: RowCollector, { columns, rows: gridRows }: WarpGrid, unknowns: Int32Array, { shape }: WarpWeights): void {
  for (let row = 0; row + 1 < gridRows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const node = row * columns + column;
      const corners = [node, node + 1, node + columns, node + columns + 1];
      const x = corners.map((corner) => unknownOf(unknowns, corner, 0)) as Four;
      if (x.every((unknown) => unknown < 0)) continue;
      const y = corners.map((corner) => unknownOf(unknowns, corner, 1)) as Four;
      rows.add(shape, 0, [...across(x, 0.5), ...down(y, -0.5)]);
      rows.add(shape, 0, [...down(x, 0.5), ...across(y, 0.5)]);
    }
  }
}

type Four = [number, number, number, number];
const across = ([a, b, c, d]: Four, f: number): [number, number][] => [
  [a, -f],
  [b, f],
  [c, -f],
  [d, f],
];
const down = ([a, b, c, d]: Four, f: number): [number, number][] => [
  [a, -f],
  [b, -f],
  [c, f],
  [d, f],
];

function addBending(rows: RowCollector, { columns, rows: gridRows }: WarpGrid, unknowns: Int32Array, { bending }: WarpWeights): void {
  for (let row = 1; row + 1 < gridRows; row++) {
    for (let column = 1; column + 1 < columns; column++) {
      const node = row * columns + column;
      for (const stride of [1, columns]) {
        for (let axis = 0; axis < 2; axis++) {
          rows.add(bending, 0, [
            [unknownOf(unknowns, node - stride, axis), 1],
            [unknownOf(unknowns, node, axis), -2],
            [unknownOf(unknowns, node + stride, axis), 1],
          ]);
        }
      }
    }
  }
}

function addRest(rows: RowCollector, grid: WarpGrid, unknowns: Int32Array, map: DenseMap, { rest }: WarpWeights): void {
  unknowns.forEach((unknown, node) => {
    if (unknown < 0) return;
    const outside = Math.max(0, distanceAt(grid, map, node) / map.reach);
    for (let axis = 0; axis < 2; axis++) rows.add(rest * outside, 0, [[unknown * 2 + axis, 1]]);
  });
}

/** uᵀ · T · u for the edge tensor T of each node, as two equations (its Cholesky factor); little beside the outline, which has to move. */
function addEdges(
  rows: RowCollector,
  grid: WarpGrid,
  unknowns: Int32Array,
  map: DenseMap,
  { tensors }: EdgeMap,
  { edges }: WarpWeights,
): void {
  unknowns.forEach((unknown, node) => {
    if (unknown < 0) return;
    const xx = tensors[node * 3] as number;
    const xy = tensors[node * 3 + 1] as number;
    const yy = tensors[node * 3 + 2] as number;
    const weight = edges * Math.min(1, Math.max(0, distanceAt(grid, map, node) / (0.5 * map.reach))) ** 2;
    const a = Math.sqrt(Math.max(xx, 1e-12));
    rows.add(weight, 0, [
      [unknown * 2, a],
      [unknown * 2 + 1, xy / a],
    ]);
    rows.add(weight, 0, [[unknown * 2 + 1, Math.sqrt(Math.max(0, yy - (xy / a) ** 2))]]);
  });
}

function distanceAt({ columns, cellWidth, cellHeight }: WarpGrid, { lattice, distances }: DenseMap, node: number): number {
  return sampleField({ lattice, values: distances }, (node % columns) * cellWidth, Math.floor(node / columns) * cellHeight)[0];
}

function unknownOf(unknowns: Int32Array, node: number, axis: number): number {
  const unknown = unknowns[node] as number;
  return unknown < 0 ? -1 : unknown * 2 + axis;
}
