import type { Value } from '../onnx/graph.js';
import type { GraphBuilder } from '../onnx/graph-builder.js';

/** A number for both directions, or one for rows and one for columns. */
export type Pair = number | readonly [number, number];

/** How a window moves over a map [n, channels, rows, columns]. */
export interface WindowOptions {
  readonly stride?: Pair;
  readonly padding?: Pair;
  readonly dilation?: Pair;
}

/** Convolution with weight [to, from / groups, rows, columns]. */
export function convolve(
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
