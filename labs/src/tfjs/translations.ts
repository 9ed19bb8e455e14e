import { elementTypes } from '../onnx/element-types.js';
import { sizeOf, type TensorType } from '../tensor.js';
import type { Flow, FlowGraph } from '../tensorflow/flow-graph.js';
import { leakyRelu, prelu, relu6 } from '../tensorflow/operations/activations.js';
import { combine, floorDivide, floorRemainder } from '../tensorflow/operations/arithmetic.js';
import { maxPool } from '../tensorflow/operations/pooling.js';
import { mean } from '../tensorflow/operations/reduce.js';
import { resizeBilinear } from '../tensorflow/operations/resize.js';
import { gather, split, topK } from '../tensorflow/operations/select.js';
import { concatenate, depthToSpace, pad, reshape } from '../tensorflow/operations/shape.js';
import { stridedSlice } from '../tensorflow/operations/strided-slice.js';
import { untranslatable } from '../tensorflow/untranslatable.js';
import { convolution, depthwise, rowsColumns, windowOf } from './convolutions.js';
import type { Step } from './step.js';

type Translation = (graph: FlowGraph, step: Step) => Flow | readonly Flow[];

/** What becomes of each operation of TensorFlow; constants are made where the graph is read. */
export const translations: Readonly<Record<string, Translation>> = {
  Add: sum,
  AddV2: sum,
  Cast: (graph, { input, attributes }) => {
    const type = elementType(attributes.type('DstT'));
    return graph.map('Cast', input(0), { to: elementTypes[type] }, type);
  },
  ConcatV2: (graph, { inputs, numbers }) => concatenate(graph, inputs.slice(0, -1), numbers(inputs.length - 1)[0] ?? 0),
  Conv2D: convolution,
  DepthToSpace: (graph, { input, attributes }) => depthToSpace(graph, input(0), attributes.integer('block_size', 1)),
  DepthwiseConv2dNative: depthwise,
  Equal: (graph, { input }) => combine(graph, 'Equal', input(0), input(1), 'bool'),
  ExpandDims: (graph, { input, numbers }) => {
    const [axis = 0] = numbers(1);
    const { dims } = input(0);
    return reshape(graph, input(0), dims.toSpliced(axis < 0 ? axis + dims.length + 1 : axis, 0, 1));
  },
  FloorDiv: (graph, { input }) => floorDivide(graph, input(0), input(1)),
  FloorMod: (graph, { input }) => floorRemainder(graph, input(0), input(1)),
  FusedDepthwiseConv2dNative: depthwise,
  GatherV2: (graph, { input, numbers, attributes }) => {
    if (attributes.integer('batch_dims') !== 0) throw untranslatable('GatherV2', 'it has batches', '使用了批次维');
    return gather(graph, input(0), input(1), numbers(2)[0] ?? 0);
  },
  Identity: (_, { input }) => input(0),
  LeakyRelu: (graph, { input, attributes }) => leakyRelu(graph, input(0), attributes.float('alpha', 0.2)),
  MaxPool: (graph, { input, attributes }) => {
    const size = rowsColumns(attributes.integers('ksize'));
    return maxPool(graph, input(0), { size, ...windowOf(attributes), dilations: [1, 1] });
  },
  Mean: (graph, { input, numbers, attributes }) => mean(graph, input(0), numbers(1), attributes.flag('keep_dims')),
  Mul: (graph, { input }) => combine(graph, 'Mul', input(0), input(1)),
  Pad: (graph, { input, numbers }) => pad(graph, input(0), pairs(numbers(1))),
  PadV2: (graph, { input, numbers }) => pad(graph, input(0), pairs(numbers(1)), numbers(2)[0]),
  Placeholder: (graph, { node, attributes }) => {
    const dims = attributes.shape('shape').map((dim, k) => (k === 0 && dim === -1 ? 1 : dim));
    if (dims.length === 0 || dims.some((dim) => dim < 0)) throw untranslatable('Placeholder', 'its size is open', '输入尺寸未定');
    return graph.input(node.name, dims, elementType(attributes.type('dtype')));
  },
  Prelu: (graph, { input }) => prelu(graph, input(0), input(1)),
  Relu: (graph, { input }) => graph.map('Relu', input(0)),
  Relu6: (graph, { input }) => relu6(graph, input(0)),
  Reshape: (graph, { input, numbers }) => reshape(graph, input(0), numbers(1)),
  ResizeBilinear: (graph, { input, numbers, attributes }) => {
    const [rows = 0, columns = 0] = numbers(1);
    const options = { alignCorners: attributes.flag('align_corners'), halfPixelCenters: attributes.flag('half_pixel_centers') };
    return resizeBilinear(graph, input(0), [rows, columns], options);
  },
  Sigmoid: (graph, { input }) => graph.map('Sigmoid', input(0)),
  SparseToDense: sparseToDense,
  SplitV: (graph, { input, numbers }) => split(graph, input(0), numbers(1), numbers(2)[0] ?? 0),
  StridedSlice: (graph, { input, numbers, attributes }) =>
    stridedSlice(graph, input(0), {
      begin: numbers(1),
      end: numbers(2),
      strides: numbers(3),
      beginMask: attributes.integer('begin_mask'),
      endMask: attributes.integer('end_mask'),
      shrinkMask: attributes.integer('shrink_axis_mask'),
      ellipsisMask: attributes.integer('ellipsis_mask'),
      newAxisMask: attributes.integer('new_axis_mask'),
    }),
  Sub: (graph, { input }) => combine(graph, 'Sub', input(0), input(1)),
  TopKV2: (graph, { input, numbers }) => topK(graph, input(0), numbers(1)[0] ?? 1),
  Transpose: (graph, { input, numbers }) => graph.transpose(input(0), numbers(1)),
  _FusedConv2D: convolution,
};

/** Sums of constant whole numbers are shapes in the making: they must be known before the network runs. */
function sum(graph: FlowGraph, { input, numbers }: Step): Flow {
  const [a, b] = [input(0), input(1)];
  const isShape = a.constant?.type === 'int32' && b.constant?.type === 'int32' && a.dims.join() === b.dims.join();
  if (!isShape) return combine(graph, 'Add', a, b);
  const others = numbers(1);
  return graph.constant({ type: 'int32', dims: a.dims, data: Int32Array.from(numbers(0), (value, k) => value + (others[k] ?? 0)) });
}

/** A constant of one value everywhere but at the places given. */
function sparseToDense(graph: FlowGraph, { numbers }: Step): Flow {
  const [places, dims, values, [otherwise = 0]] = [numbers(0), numbers(1), numbers(2), numbers(3)];
  const data = new Int32Array(sizeOf(dims)).fill(otherwise);
  const count = dims.length === 0 ? 0 : places.length / dims.length;
  for (let k = 0; k < count; k++) {
    const at = dims.reduce((sum, dim, axis) => sum * dim + (places[k * dims.length + axis] ?? 0), 0);
    data[at] = values[values.length === 1 ? 0 : k] ?? 0;
  }
  return graph.constant({ type: 'int32', dims, data });
}

function pairs(list: readonly number[]): [number, number][] {
  return Array.from({ length: list.length / 2 }, (_, k) => [list[2 * k] ?? 0, list[2 * k + 1] ?? 0]);
}

/** TensorFlow.js keeps 64-bit integers in 32 bits. */
function elementType(name: string): TensorType {
  const types: Readonly<Record<string, TensorType>> = { DT_FLOAT: 'float32', DT_INT32: 'int32', DT_INT64: 'int32', DT_BOOL: 'bool' };
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  if (!type) throw untranslatable(`of type ${name}`, 'labs do not know it', '实验不认识它');
  return type;
}
