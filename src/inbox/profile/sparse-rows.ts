/** Rows of numbers of which most are zero: row r has `values[i]` in `columns[i]` for i from `starts[r]` to before `starts[r + 1]`. */
export interface SparseRows {
  readonly width: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** How many rows there are. */
export function rowCount({ starts }: SparseRows): number {
  return starts.length - 1;
}

/** A row times a vector of the rows' width. */
export function rowDot({ starts, columns, values }: SparseRows, row: number, vector: Float64Array): number {
  let sum = 0;
  const end = starts[row + 1] as number;
  for (let i = starts[row] as number; i < end; i++) sum += (values[i] as number) * (vector[columns[i] as number] as number);
  return sum;
}

/** Adds `factor` times a row to a vector of the rows' width. */
export function addRow({ starts, columns, values }: SparseRows, row: number, factor: number, vector: Float64Array): void {
  const end = starts[row + 1] as number;
  for (let i = starts[row] as number; i < end; i++) {
    const column = columns[i] as number;
    vector[column] = (vector[column] as number) + factor * (values[i] as number);
  }
}

/** The sum of a row's squares. */
export function rowSquare({ starts, values }: SparseRows, row: number): number {
  let sum = 0;
  const end = starts[row + 1] as number;
  for (let i = starts[row] as number; i < end; i++) sum += (values[i] as number) ** 2;
  return sum;
}
