import type { Flow, FlowGraph } from '../flow-graph.js';
import type { RowsColumns } from './windows.js';

/** Where TensorFlow looks for the value of a row or column of the result. */
export interface ResizeOptions {
  /** The outermost values lie on each other. */
  readonly alignCorners: boolean;
  /** Values lie in the middle of their cells; else at the cells' beginnings. */
  readonly halfPixelCenters: boolean;
}

/**
 * Other rows and columns, by straight lines between values. Half as many of both, between the middles of cells, are the means of four cells: ONNX
 * Runtime pools in the layout of convolutions, and resizes in another.
 */
export function resizeBilinear(graph: FlowGraph, x: Flow, [rows, columns]: RowsColumns, options: ResizeOptions): Flow {
  const [n = 1, fromRows = 0, fromColumns = 0, channels = 0] = x.dims;
  const dims = [n, rows, columns, channels];
  const { builder } = graph;
  if (options.halfPixelCenters && fromRows === 2 * rows && fromColumns === 2 * columns) {
    const halved = builder.op('AveragePool', [graph.channelsFirst(x)], { kernel_shape: [2, 2], strides: [2, 2] });
    return graph.fromChannelsFirst(halved, dims, x.type);
  }
  const mode = options.alignCorners ? 'align_corners' : options.halfPixelCenters ? 'half_pixel' : 'asymmetric';
  const inputs = [graph.channelsFirst(x), null, null, builder.list([n, channels, rows, columns])];
  const made = builder.op('Resize', inputs, { mode: 'linear', coordinate_transformation_mode: mode });
  return graph.fromChannelsFirst(made, dims, x.type);
}
