import type { Flow, FlowGraph } from '../flow-graph.js';
import { windowInput } from './window-input.js';
import type { Window } from './windows.js';

/** The largest value of each window. */
export function maxPool(graph: FlowGraph, x: Flow, window: Window): Flow {
  const [n = 1, , , channels = 0] = x.dims;
  const { inner, pads, counts } = windowInput(graph, x, window, Number.NEGATIVE_INFINITY);
  const attributes = { kernel_shape: window.size, strides: window.strides, pads };
  const made = graph.builder.op('MaxPool', [graph.channelsFirst(inner)], attributes);
  return graph.fromChannelsFirst(made, [n, ...counts, channels], x.type);
}
