/** How far a window reaches over the rim: TensorFlow's two rules, or so many values at top, left, bottom and right. */
export type Padding = 'SAME' | 'VALID' | readonly [top: number, left: number, bottom: number, right: number];

/** Two numbers, for rows and columns. */
export type RowsColumns = readonly [rows: number, columns: number];

/** A window that goes over rows and columns. */
export interface Window {
  readonly size: RowsColumns;
  readonly strides: RowsColumns;
  readonly dilations: RowsColumns;
  readonly padding: Padding;
}

/** What ONNX needs to know of a window: zeros or nothing around the input, and how many places the window takes. */
export interface WindowPlan {
  readonly pads: readonly [top: number, left: number, bottom: number, right: number];
  readonly counts: RowsColumns;
}

/**
 * The rim and the number of windows over an input of so many rows and columns. SAME gives ceil(input / stride) windows and puts the odd
 * value of the rim at the end (TensorFlow, "Notes on padding").
 */
export function planWindows(input: RowsColumns, window: Window): WindowPlan {
  const [rows, columns] = [planAxis(input, window, 0), planAxis(input, window, 1)];
  return { pads: [rows.before, columns.before, rows.after, columns.after], counts: [rows.count, columns.count] };
}

function planAxis(input: RowsColumns, { size, strides, dilations, padding }: Window, axis: 0 | 1) {
  const reach = (size[axis] - 1) * dilations[axis] + 1;
  if (padding === 'SAME') {
    const count = Math.ceil(input[axis] / strides[axis]);
    const total = Math.max((count - 1) * strides[axis] + reach - input[axis], 0);
    const before = Math.floor(total / 2);
    return { before, after: total - before, count };
  }
  const [before, after] = padding === 'VALID' ? [0, 0] : [padding[axis], padding[axis === 0 ? 2 : 3]];
  return { before, after, count: Math.floor((input[axis] + before + after - reach) / strides[axis]) + 1 };
}
