import type { Flow, FlowGraph } from '../flow-graph.js';
import { planWindows, type Window } from './windows.js';

/** The largest value of each window. */
export function maxPool(graph: FlowGraph, x: Flow, window: Window): Flow {
  const [n = 1, rows = 0, columns = 0, channels = 0] = x.dims;
  const { pads, counts } = planWindows([rows, columns], window);
  const attributes = { kernel_shape: window.size, strides: window.strides, pads };
  const made = graph.builder.op('MaxPool', [graph.channelsFirst(x)], attributes);
  return graph.fromChannelsFirst(made, [n, ...counts, channels], x.type);
}
