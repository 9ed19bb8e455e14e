import type { Flow, FlowGraph } from '../flow-graph.js';
import type { RowsColumns } from './windows.js';

/** Where TensorFlow looks for the value of a row or column of the result. */
export interface ResizeOptions {
  /** The outermost values lie on each other. */
  readonly alignCorners: boolean;
  /** Values lie in the middle of their cells; else at the cells' beginnings. */
  readonly halfPixelCenters: boolean;
}

/** Other rows and columns, by straight lines between values. */
export function resizeBilinear(graph: FlowGraph, x: Flow, [rows, columns]: RowsColumns, options: ResizeOptions): Flow {
  const [n = 1, , , channels = 0] = x.dims;
  const mode = options.alignCorners ? 'align_corners' : options.halfPixelCenters ? 'half_pixel' : 'asymmetric';
  const { builder } = graph;
  const inputs = [graph.channelsFirst(x), null, null, builder.list([n, channels, rows, columns])];
  const made = builder.op('Resize', inputs, { mode: 'linear', coordinate_transformation_mode: mode });
  return graph.fromChannelsFirst(made, [n, rows, columns, channels], x.type);
}
