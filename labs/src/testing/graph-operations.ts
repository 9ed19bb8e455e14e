import { floats } from '../tensor.js';
import { float32, list, text, whole, window } from './graph-attributes.js';
import { wild } from './wild.js';
import type { SmallGraphModel } from './write-graph-model.js';

/** A graph of one operation. */
export interface GraphOperation extends Omit<SmallGraphModel, 'nodes' | 'outputs'> {
  readonly op: string;
  readonly attr?: Readonly<Record<string, unknown>>;
  readonly results?: number;
}

const fused = (...ops: string[]) => ({ num_args: { i: '1' }, epsilon: { f: 0 }, fused_ops: { list: { s: ops.map((op) => btoa(op)) } } });

/** Each operation that is translated, in the forms that differ. */
export const graphOperations: Readonly<Record<string, GraphOperation>> = {
  'AddV2 of a value for each channel': { op: 'AddV2', attr: float32, inputs: { x: [1, 2, 3, 4] }, constants: { b: wild([4], 2) } },
  'Mul, repeated along rows and columns': { op: 'Mul', attr: float32, inputs: { x: [1, 2, 3, 4], y: [1, 1, 1, 4] } },
  'Sub of a constant': { op: 'Sub', attr: float32, inputs: { x: [2, 3] }, constants: { b: wild([], 3) } },
  FloorDiv: { op: 'FloorDiv', attr: float32, inputs: { x: [1, 9] }, constants: { b: floats([], [0.3]) } },
  'ConcatV2 of channels': {
    op: 'ConcatV2',
    attr: { ...float32, N: { i: '2' } },
    inputs: { x: [1, 2, 2, 1], y: [1, 2, 2, 3] },
    constants: { axis: whole([], [-1]) },
  },
  'Conv2D with SAME padding and stride 2': {
    op: 'Conv2D',
    attr: window('SAME', [2, 2]),
    inputs: { x: [1, 6, 5, 3] },
    constants: { filter: wild([3, 3, 3, 2], 2) },
  },
  'Conv2D with dilation': {
    op: 'Conv2D',
    attr: window('VALID', [1, 1], 2),
    inputs: { x: [1, 7, 6, 2] },
    constants: { filter: wild([3, 2, 2, 4], 2) },
  },
  '_FusedConv2D with bias and Relu6': {
    op: '_FusedConv2D',
    attr: { ...window('SAME', [1, 1]), ...fused('BiasAdd', 'Relu6') },
    inputs: { x: [1, 4, 4, 3] },
    constants: { filter: wild([3, 3, 3, 2], 2), bias: floats([2], [3, 5]) },
  },
  'DepthwiseConv2dNative with two outputs for each channel': {
    op: 'DepthwiseConv2dNative',
    attr: window('SAME', [1, 1]),
    inputs: { x: [1, 4, 5, 3] },
    constants: { filter: wild([3, 3, 3, 2], 2) },
  },
  'FusedDepthwiseConv2dNative with bias and Relu': {
    op: 'FusedDepthwiseConv2dNative',
    attr: { ...window('VALID', [2, 2]), ...fused('BiasAdd', 'Relu') },
    inputs: { x: [1, 6, 6, 3] },
    constants: { filter: wild([3, 3, 3, 1], 2), bias: wild([3], 4) },
  },
  DepthToSpace: {
    op: 'DepthToSpace',
    attr: { ...float32, block_size: { i: '2' }, data_format: text('NHWC') },
    inputs: { x: [1, 2, 3, 8] },
  },
  'ExpandDims from the end': { op: 'ExpandDims', attr: float32, inputs: { x: [2, 3] }, constants: { axis: whole([], [-1]) } },
  GatherV2: {
    op: 'GatherV2',
    attr: { batch_dims: { i: '0' } },
    inputs: { x: [2, 5, 3] },
    constants: { places: whole([2, 2], [4, 0, 0, 2]), axis: whole([], [1]) },
  },
  Identity: { op: 'Identity', attr: float32, inputs: { x: [2, 3] } },
  LeakyRelu: { op: 'LeakyRelu', attr: { ...float32, alpha: { f: 0.1 } }, inputs: { x: [1, 2, 2, 3] } },
  'MaxPool with SAME padding': {
    op: 'MaxPool',
    attr: { ...window('SAME', [2, 2]), ksize: list([1, 3, 3, 1]) },
    inputs: { x: [1, 5, 4, 2] },
  },
  'Mean, axes kept': {
    op: 'Mean',
    attr: { ...float32, keep_dims: { b: true } },
    inputs: { x: [1, 3, 4, 2] },
    constants: { axes: whole([2], [1, 2]) },
  },
  'Mean, axes dropped': {
    op: 'Mean',
    attr: { ...float32, keep_dims: { b: false } },
    inputs: { x: [1, 3, 4, 2] },
    constants: { axes: whole([1], [-1]) },
  },
  'Pad of rows and channels': {
    op: 'Pad',
    attr: float32,
    inputs: { x: [1, 2, 3, 2] },
    constants: { rims: whole([4, 2], [0, 0, 1, 2, 0, 0, 0, 1]) },
  },
  'PadV2 with a value': {
    op: 'PadV2',
    attr: float32,
    inputs: { x: [1, 2, 3, 2] },
    constants: { rims: whole([4, 2], [0, 0, 1, 0, 0, 1, 0, 0]), value: floats([], [-7]) },
  },
  Prelu: { op: 'Prelu', attr: float32, inputs: { x: [1, 2, 2, 3] }, constants: { slopes: wild([1, 1, 3], 5) } },
  Relu: { op: 'Relu', attr: float32, inputs: { x: [2, 3] } },
  Relu6: { op: 'Relu6', attr: float32, inputs: { x: [2, 3] } },
  Reshape: { op: 'Reshape', attr: float32, inputs: { x: [1, 2, 3, 4] }, constants: { shape: whole([2], [-1, 8]) } },
  'ResizeBilinear to half pixels': {
    op: 'ResizeBilinear',
    attr: { align_corners: { b: false }, half_pixel_centers: { b: true } },
    inputs: { x: [1, 3, 4, 2] },
    constants: { size: whole([2], [6, 7]) },
  },
  'ResizeBilinear to half as many, between the middles of cells': {
    op: 'ResizeBilinear',
    attr: { align_corners: { b: false }, half_pixel_centers: { b: true } },
    inputs: { x: [1, 6, 4, 2] },
    constants: { size: whole([2], [3, 2]) },
  },
  'ResizeBilinear to half as many, from the corner': {
    op: 'ResizeBilinear',
    attr: { align_corners: { b: false }, half_pixel_centers: { b: false } },
    inputs: { x: [1, 6, 4, 2] },
    constants: { size: whole([2], [3, 2]) },
  },
  'ResizeBilinear from the corner': {
    op: 'ResizeBilinear',
    attr: { align_corners: { b: false }, half_pixel_centers: { b: false } },
    inputs: { x: [1, 3, 4, 2] },
    constants: { size: whole([2], [5, 8]) },
  },
  'ResizeBilinear to aligned corners': {
    op: 'ResizeBilinear',
    attr: { align_corners: { b: true }, half_pixel_centers: { b: false } },
    inputs: { x: [1, 3, 4, 2] },
    constants: { size: whole([2], [5, 9]) },
  },
  Sigmoid: { op: 'Sigmoid', attr: float32, inputs: { x: [2, 3] } },
  'SplitV with the rest': {
    op: 'SplitV',
    attr: { ...float32, num_split: { i: '2' } },
    inputs: { x: [1, 2, 5] },
    constants: { sizes: whole([2], [2, 3]), axis: whole([], [-1]) },
    results: 2,
  },
  // TensorFlow.js drops axes wrongly when others are cut too, so that is held to LiteRT alone.
  StridedSlice: {
    op: 'StridedSlice',
    attr: {
      begin_mask: { i: '1' },
      end_mask: { i: '2' },
      shrink_axis_mask: { i: '0' },
      ellipsis_mask: { i: '0' },
      new_axis_mask: { i: '0' },
    },
    inputs: { x: [4, 5, 3] },
    constants: { begin: whole([3], [0, 1, -1]), end: whole([3], [3, 0, 3]), strides: whole([3], [2, 1, 1]) },
  },
  'TopKV2 with places': {
    op: 'TopKV2',
    attr: { ...float32, sorted: { b: true } },
    inputs: { x: [2, 7] },
    constants: { count: whole([], [3]) },
    results: 2,
  },
  'Transpose of four dimensions': {
    op: 'Transpose',
    attr: float32,
    inputs: { x: [1, 2, 3, 4] },
    constants: { order: whole([4], [0, 3, 1, 2]) },
  },
};
