import { floats, sizeOf } from '../../tensor.js';
import type { Flow, FlowGraph } from '../flow-graph.js';
import { untranslatable } from '../untranslatable.js';

/** What other operations can do to their result before they hand it on. */
export type Activation = 'none' | 'relu' | 'relu6';

/** The result of an operation after its activation. */
export function activate(graph: FlowGraph, x: Flow, activation: Activation): Flow {
  switch (activation) {
    case 'none':
      return x;
    case 'relu':
      return graph.map('Relu', x);
    case 'relu6':
      return relu6(graph, x);
  }
}

/** min(max(x, 0), 6). */
export function relu6(graph: FlowGraph, x: Flow): Flow {
  const limits = [0, 6].map((limit) => graph.builder.scalar(limit));
  return graph.flow(graph.builder.op('Clip', [graph.value(x), ...limits]), x.dims);
}

/** x where it is positive, else a small part of it. */
export function leakyRelu(graph: FlowGraph, x: Flow, alpha: number): Flow {
  return graph.map('LeakyRelu', x, { alpha: { float: alpha } });
}

/** x where it is positive, else x times its channel's slope: `slope` has one value for each channel. */
export function prelu(graph: FlowGraph, x: Flow, slope: Flow): Flow {
  const channels = x.dims.at(-1) ?? 1;
  if (slope.constant?.type !== 'float32' || sizeOf(slope.dims) !== channels) {
    throw untranslatable('PRelu', 'its slopes are not one constant for each channel', '斜率不是每个通道一个常数');
  }
  const slopes = graph.builder.constant(floats([channels], slope.constant.data));
  return graph.flow(graph.builder.op('PRelu', [graph.value(x), slopes]), x.dims);
}
