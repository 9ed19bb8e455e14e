import type { Flow, FlowGraph } from '../tensorflow/flow-graph.js';
import { type Activation, activate, prelu } from '../tensorflow/operations/activations.js';
import { combine } from '../tensorflow/operations/arithmetic.js';
import { conv2d } from '../tensorflow/operations/convolution.js';
import { maxPool } from '../tensorflow/operations/pooling.js';
import { resizeBilinear } from '../tensorflow/operations/resize.js';
import { concatenate, depthToSpace, pad, reshape } from '../tensorflow/operations/shape.js';
import { stridedSlice } from '../tensorflow/operations/strided-slice.js';
import type { Padding, RowsColumns } from '../tensorflow/operations/windows.js';
import { untranslatable } from '../tensorflow/untranslatable.js';
import { dequantize } from './dequantize.js';
import { landmarksToMatrix, transformLandmarks, transformTensor } from './face-attention.js';
import type { FlatTable } from './flat-table.js';
import { type TfliteOperation, type TfliteTensor, valuesOf } from './read-tflite.js';
import { densify } from './sparsity.js';

/** One operation with what it takes. */
export interface Step extends Omit<TfliteOperation, 'inputs'> {
  /** As the file has them. */
  readonly inputs: readonly TfliteTensor[];
  /** Input k, which must be there. */
  flow(k: number): Flow;
  /** Input k; null when it is left out. */
  optional(k: number): Flow | null;
}

type Translation = (graph: FlowGraph, step: Step) => Flow;

/** What becomes of each operator; numbers of options are those of the schema's tables. */
export const translations: Readonly<Record<string, Translation>> = {
  ADD: (graph, { flow, options }) => activate(graph, combine(graph, 'Add', flow(0), flow(1)), activation(options, 0)),
  CONCATENATION: (graph, { inputs, flow, options }) => {
    const joined = concatenate(
      graph,
      inputs.map((_, k) => flow(k)),
      options?.integer(0) ?? 0,
    );
    return activate(graph, joined, activation(options, 1));
  },
  CONV_2D: (graph, { flow, optional, options }) => {
    const filter = graph.transpose(flow(1), [0, 3, 1, 2]);
    const made = conv2d(graph, flow(0), { filter, bias: optional(2), window: windowOf(options, 4) });
    return activate(graph, made, activation(options, 3));
  },
  DENSIFY: (graph, { inputs: [input] }) => {
    if (!input?.bytes || !input.sparsity) throw untranslatable('DENSIFY', 'its input is not sparse', '输入不是稀疏张量');
    return graph.constant(densify(input.type, input.dims, valuesOf(input.type, input.bytes), input.sparsity));
  },
  DEPTHWISE_CONV_2D: (graph, { flow, optional, options }) => {
    const filter = graph.transpose(flow(1), [3, 0, 1, 2]);
    const made = conv2d(graph, flow(0), { filter, bias: optional(2), window: windowOf(options, 5) });
    return activate(graph, made, activation(options, 4));
  },
  DEPTH_TO_SPACE: (graph, { flow, options }) => depthToSpace(graph, flow(0), options?.integer(0) ?? 1),
  DEQUANTIZE: (graph, { inputs: [input], flow }) => {
    const { constant } = flow(0);
    if (!constant) throw untranslatable('DEQUANTIZE', 'its input is not constant', '输入不是常量');
    return graph.constant(dequantize(constant, input?.quantization ?? null));
  },
  Landmarks2TransformMatrix: (graph, { flow, customOptions }) => landmarksToMatrix(graph, flow(0), customOptions),
  LOGISTIC: (graph, { flow }) => graph.map('Sigmoid', flow(0)),
  MAX_POOL_2D: (graph, { flow, options }) => {
    const size = [options?.integer(4) ?? 1, options?.integer(3) ?? 1] as const;
    const pooled = maxPool(graph, flow(0), { size, padding: paddingOf(options), strides: stridesOf(options), dilations: [1, 1] });
    return activate(graph, pooled, activation(options, 5));
  },
  MUL: (graph, { flow, options }) => activate(graph, combine(graph, 'Mul', flow(0), flow(1)), activation(options, 0)),
  PAD: (graph, { flow }) => {
    const rims = numbersOf('PAD', flow(1));
    return pad(
      graph,
      flow(0),
      flow(0).dims.map((_, k) => [rims[2 * k] ?? 0, rims[2 * k + 1] ?? 0] as const),
    );
  },
  PRELU: (graph, { flow }) => prelu(graph, flow(0), flow(1)),
  RELU: (graph, { flow }) => graph.map('Relu', flow(0)),
  RESHAPE: (graph, { flow, optional, options }) => {
    const shape = optional(1);
    return reshape(graph, flow(0), shape ? numbersOf('RESHAPE', shape) : (options?.integers(0) ?? []));
  },
  RESIZE_BILINEAR: (graph, { flow, options }) => {
    const [rows = 0, columns = 0] = numbersOf('RESIZE_BILINEAR', flow(1));
    const [alignCorners, halfPixelCenters] = [options?.flag(2) ?? false, options?.flag(3) ?? false];
    return resizeBilinear(graph, flow(0), [rows, columns], { alignCorners, halfPixelCenters });
  },
  STRIDED_SLICE: (graph, { flow, options }) => {
    const [begin = [], end = [], strides = []] = [1, 2, 3].map((k) => numbersOf('STRIDED_SLICE', flow(k)));
    const [beginMask = 0, endMask = 0, ellipsisMask = 0, newAxisMask = 0, shrinkMask = 0] = [0, 1, 2, 3, 4].map((k) => options?.integer(k));
    return stridedSlice(graph, flow(0), { begin, end, strides, beginMask, endMask, ellipsisMask, newAxisMask, shrinkMask });
  },
  TransformLandmarks: (graph, { flow }) => transformLandmarks(graph, flow(0), flow(1)),
  TransformTensorBilinear: (graph, { flow, customOptions }) => transformTensor(graph, flow(0), flow(1), customOptions),
};

function activation(options: FlatTable | null, field: number): Activation {
  const code = options?.byte(field) ?? 0;
  const known: Readonly<Record<number, Activation>> = { 0: 'none', 1: 'relu', 3: 'relu6' };
  const found = known[code];
  if (!found) throw untranslatable(`activation ${code}`, 'labs do not know it', '实验不认识它');
  return found;
}

/** Convolutions begin with padding and strides; their dilations lie at different places. */
function windowOf(options: FlatTable | null, dilationField: number) {
  const [across, down] = [options?.integer(dilationField, 1) ?? 1, options?.integer(dilationField + 1, 1) ?? 1];
  return { padding: paddingOf(options), strides: stridesOf(options), dilations: [down, across] as const };
}

function paddingOf(options: FlatTable | null): Padding {
  return options?.byte(0) === 1 ? 'VALID' : 'SAME';
}

function stridesOf(options: FlatTable | null): RowsColumns {
  return [options?.integer(2) ?? 1, options?.integer(1) ?? 1];
}

/** The whole numbers of a constant input, such as a shape. */
function numbersOf(name: string, { constant }: Flow): number[] {
  if (!constant) throw untranslatable(name, 'its shape is not constant', '形状不是常量');
  return Array.from(constant.data as ArrayLike<number | bigint>, Number);
}
