import type { Value } from '../onnx/graph.js';
import type { GraphBuilder } from '../onnx/graph-builder.js';
import { floats } from '../tensor.js';

/** Over the last dimension: (x − mean) / √(variance + eps) · weight + bias. */
export function normaliseLast(graph: GraphBuilder, x: Value, weight: Value, bias: Value, eps: number): Value {
  return graph.op('LayerNormalization', [x, weight, bias], { axis: -1, epsilon: { float: eps } });
}

/** Channels of a map [n, channels, …] in groups, each normalised over its channels and places; weight and bias are [channels]. */
export function normaliseGroups(graph: GraphBuilder, x: Value, weight: Value, bias: Value, groups: number, eps: number): Value {
  const grouped = graph.op('Reshape', [x, graph.list([0, groups, -1])]);
  const ones = graph.constant(floats([groups], new Float32Array(groups).fill(1)));
  const zeros = graph.constant(floats([groups], new Float32Array(groups)));
  const normal = graph.op('InstanceNormalization', [grouped, ones, zeros], { epsilon: { float: eps } });
  const back = graph.op('Reshape', [normal, graph.op('Shape', [x])]);
  const perChannel = (value: Value) => graph.op('Reshape', [value, graph.list([-1, 1, 1])]);
  return graph.op('Add', [graph.op('Mul', [back, perChannel(weight)]), perChannel(bias)]);
}

/** The four tensors [channels] of a batch normalisation. */
export interface BatchNormParts {
  readonly weight: Value;
  readonly bias: Value;
  readonly mean: Value;
  readonly variance: Value;
}

/** Batch normalisation with the statistics that training left: per channel, (x − mean) / √(variance + eps) · weight + bias. */
export function normaliseBatch(graph: GraphBuilder, x: Value, parts: BatchNormParts, eps: number): Value {
  return graph.op('BatchNormalization', [x, parts.weight, parts.bias, parts.mean, parts.variance], { epsilon: { float: eps } });
}
