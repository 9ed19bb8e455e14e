import type { Value } from '../onnx/graph.js';
import type { GraphBuilder } from '../onnx/graph-builder.js';
import { floats } from '../tensor.js';

/** Over the last dimension: (x − mean) / √(variance + eps) · weight + bias. */
export function layerNorm(graph: GraphBuilder, x: Value, weight: Value, bias: Value, eps: number): Value {
  return graph.op('LayerNormalization', [x, weight, bias], { axis: -1, epsilon: { float: eps } });
}

/** Channels in groups, each group normalised over its channels and places; weight and bias are [channels]. */
export function groupNorm(graph: GraphBuilder, x: Value, weight: Value, bias: Value, groups: number, eps: number): Value {
  const grouped = graph.op('Reshape', [x, graph.list([0, groups, -1])]);
  const ones = graph.constant(floats([groups], new Float32Array(groups).fill(1)));
  const zeros = graph.constant(floats([groups], new Float32Array(groups)));
  const normal = graph.op('InstanceNormalization', [grouped, ones, zeros], { epsilon: { float: eps } });
  const back = graph.op('Reshape', [normal, graph.op('Shape', [x])]);
  const perChannel = (value: Value) => graph.op('Reshape', [value, graph.list([-1, 1, 1])]);
  return graph.op('Add', [graph.op('Mul', [back, perChannel(weight)]), perChannel(bias)]);
}

/** Batch normalisation with the statistics that training left: per channel, (x − mean) / √(variance + eps) · weight + bias. */
export function batchNorm(graph: GraphBuilder, x: Value, parts: BatchNormParts, eps: number): Value {
  return graph.op('BatchNormalization', [x, parts.weight, parts.bias, parts.mean, parts.variance], { epsilon: { float: eps } });
}

/** The four tensors [channels] of a batch normalisation. */
export interface BatchNormParts {
  readonly weight: Value;
  readonly bias: Value;
  readonly mean: Value;
  readonly variance: Value;
}

/** x · Φ(x), exactly, by the error function; the version with tanh moves logits by up to 7e-4. */
export function gelu(graph: GraphBuilder, x: Value): Value {
  return graph.op('Gelu', [x]);
}

/** x · sigmoid(x). */
export function silu(graph: GraphBuilder, x: Value): Value {
  return graph.op('Mul', [x, graph.op('Sigmoid', [x])]);
}

/** Shares that sum to 1 along an axis. */
export function softmax(graph: GraphBuilder, x: Value, axis = -1): Value {
  return graph.op('Softmax', [x], { axis });
}

/** A number for both directions, or one for rows and one for columns. */
export type Pair = number | readonly [number, number];

/** How a window moves over a map [n, channels, rows, columns]. */
export interface WindowOptions {
  readonly stride?: Pair;
  readonly padding?: Pair;
  readonly dilation?: Pair;
}

/** Convolution with weight [to, from / groups, rows, columns]. */
export function conv(
  graph: GraphBuilder,
  x: Value,
  weight: Value,
  bias: Value | null,
  options: WindowOptions & { readonly groups?: number } = {},
): Value {
  const inputs = bias ? [x, weight, bias] : [x, weight];
  return graph.op('Conv', inputs, { ...windowAttributes(options), group: options.groups ?? 1 });
}

/** The largest value of each window; what lies outside never wins. */
export function maxPool(graph: GraphBuilder, x: Value, kernel: Pair, options: WindowOptions = {}): Value {
  return graph.op('MaxPool', [x], { kernel_shape: pairOf(kernel), ...windowAttributes(options) });
}

function windowAttributes({ stride = 1, padding = 0, dilation = 1 }: WindowOptions) {
  const pads = pairOf(padding);
  return { strides: pairOf(stride), pads: [...pads, ...pads], dilations: pairOf(dilation) };
}

function pairOf(pair: Pair): readonly number[] {
  return typeof pair === 'number' ? [pair, pair] : pair;
}

/** log(x / (1 − x)) with both kept at least `eps`, of x held between 0 and 1. */
export function inverseSigmoid(graph: GraphBuilder, x: Value, eps: number): Value {
  const [zero, one, least] = [graph.scalar(0), graph.scalar(1), graph.scalar(eps)];
  const held = graph.op('Clip', [x, zero, one]);
  const rest = graph.op('Sub', [one, held]);
  return graph.op('Log', [graph.op('Div', [graph.op('Max', [held, least]), graph.op('Max', [rest, least])])]);
}
