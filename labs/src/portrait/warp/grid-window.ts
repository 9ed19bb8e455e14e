import type { Lattice } from '../contour/signed-distance.js';
import type { Polygon } from '../contour/silhouette.js';
import type { WarpGrid } from './warp-grid.js';

/** A part of a grid, without its rim: its nodes are the points of the lattice. */
export interface GridWindow {
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly lattice: Lattice;
}

/** The nodes of a grid within a distance of polygons; at least one cell, also where they lie outside of the picture. */
export function gridWindow(grid: WarpGrid, polygons: readonly Polygon[], distance: number): GridWindow {
  const across = nodesWithin(polygons, 0, distance, grid.cellWidth, grid.columns);
  const down = nodesWithin(polygons, 1, distance, grid.cellHeight, grid.rows);
  return {
    firstColumn: across.first,
    firstRow: down.first,
    lattice: {
      left: across.first * grid.cellWidth,
      top: down.first * grid.cellHeight,
      stepX: grid.cellWidth,
      stepY: grid.cellHeight,
      columns: across.count,
      rows: down.count,
    },
  };
}

function nodesWithin(
  polygons: readonly Polygon[],
  axis: 0 | 1,
  distance: number,
  cell: number,
  nodes: number,
): { first: number; count: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const polygon of polygons) {
    for (let k = axis; k < polygon.length; k += 2) {
      least = Math.min(least, polygon[k] as number);
      most = Math.max(most, polygon[k] as number);
    }
  }
  const first = Math.min(nodes - 3, Math.max(1, Math.floor((least - distance) / cell)));
  const last = Math.min(nodes - 2, Math.max(first + 1, Math.ceil((most + distance) / cell)));
  return { first, count: last - first + 1 };
}
