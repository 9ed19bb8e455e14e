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

/** A grid with cells as near to squares of a size as the picture allows; at least three of them to each side. */
export function warpGrid(width: number, height: number, cell: number): WarpGrid {
  const [right, bottom] = [Math.max(1, width - 1), Math.max(1, height - 1)];
  const columns = Math.max(3, Math.round(right / cell));
  const rows = Math.max(3, Math.round(bottom / cell));
  return { columns: columns + 1, rows: rows + 1, cellWidth: right / columns, cellHeight: bottom / rows };
}
