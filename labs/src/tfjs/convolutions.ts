import type { Flow, FlowGraph } from '../tensorflow/flow-graph.js';
import { activate, leakyRelu, prelu } from '../tensorflow/operations/activations.js';
import { combine } from '../tensorflow/operations/arithmetic.js';
import { conv2d } from '../tensorflow/operations/convolution.js';
import type { Padding, RowsColumns, Window } from '../tensorflow/operations/windows.js';
import { untranslatable } from '../tensorflow/untranslatable.js';
import type { Attributes } from './attributes.js';
import type { Step } from './step.js';

/** Conv2D and _FusedConv2D: filters are [rows, columns, inputs, outputs]. */
export function convolution(graph: FlowGraph, step: Step): Flow {
  return convolve(graph, step, graph.transpose(step.input(1), [3, 2, 0, 1]));
}

/** DepthwiseConv2dNative and its fused form: filters are [rows, columns, channels, outputs of each channel]. */
export function depthwise(graph: FlowGraph, step: Step): Flow {
  const [rows = 0, columns = 0, channels = 0, each = 0] = step.input(1).dims;
  const byChannel = graph.transpose(step.input(1), [2, 3, 0, 1]);
  const { constant } = byChannel;
  if (constant?.type !== 'float32') throw untranslatable(step.node.op, 'its filter is not constant', '卷积核不是常量');
  return convolve(graph, step, graph.constant({ ...constant, dims: [channels * each, 1, rows, columns] }));
}

/** What windows have in common: padding and strides. */
export function windowOf(attributes: Attributes): Pick<Window, 'padding' | 'strides'> {
  return { padding: paddingOf(attributes), strides: rowsColumns(attributes.integers('strides')) };
}

/** The two sizes in the middle of [1, rows, columns, 1]. */
export function rowsColumns([, rows = 1, columns = 1]: readonly number[]): RowsColumns {
  return [rows, columns];
}

function convolve(graph: FlowGraph, step: Step, filter: Flow): Flow {
  const { node, attributes } = step;
  const format = attributes.text('data_format', 'NHWC');
  if (format !== 'NHWC') throw untranslatable(node.op, `its layout is ${format}`, `布局是 ${format}`);
  const [first, ...after] = attributes.texts('fused_ops');
  const bias = first === 'BiasAdd' ? step.input(2) : null;
  const window = { ...windowOf(attributes), dilations: rowsColumns(attributes.integers('dilations')) };
  const made = conv2d(graph, step.input(0), { filter, bias, window });
  return (bias ? after : [first, ...after]).reduce((flow: Flow, op) => (op === undefined ? flow : fused(graph, step, flow, op)), made);
}

function fused(graph: FlowGraph, step: Step, flow: Flow, op: string): Flow {
  switch (op) {
    case 'Relu':
      return activate(graph, flow, 'relu');
    case 'Relu6':
      return activate(graph, flow, 'relu6');
    case 'LeakyRelu':
      return leakyRelu(graph, flow, step.attributes.float('leakyrelu_alpha', 0.2));
    case 'Prelu':
      return prelu(graph, flow, step.input(3));
    case 'BiasAdd':
      return combine(graph, 'Add', flow, step.input(2));
    default:
      throw untranslatable(step.node.op, `it is fused with ${op}`, `它融合了 ${op}`);
  }
}

function paddingOf(attributes: Attributes): Padding {
  const padding = attributes.text('padding', 'VALID');
  if (padding === 'SAME' || padding === 'VALID') return padding;
  const [, , top = 0, bottom = 0, left = 0, right = 0] = attributes.integers('explicit_paddings');
  return [top, left, bottom, right];
}
