import type { NetworkBuilder } from '../../nn/network.js';
import { resizeNearest, sizeAlong } from '../../nn/resize-nearest.js';
import type { Value } from '../../onnx/graph.js';
import { integers } from '../../tensor.js';

/** Where the pictures of a batch end: what is added to logits, and where the places of a map lie in their picture, from 0 to 1. */
export interface Padding {
  /** [n, 1, 1, columns], by the first row. */
  readonly rowMask: Value;
  /** [n, 1, 1, rows], by the first column. */
  readonly columnMask: Value;
  /** [n, 1, 1, rows · columns]. */
  readonly mapMask: () => Value;
  /** [n, columns]. */
  readonly x: Value;
  /** [n, rows]. */
  readonly y: Value;
}

/** Reads a mask [n, rows, columns] that is 1 on padding and 0 on the picture. */
export function paddingOf(net: NetworkBuilder, mask: Value): Padding {
  const { graph } = net;
  const first = graph.constant(integers([], [0]));
  const firstRow = graph.op('Gather', [mask, first], { axis: 1 });
  const firstColumn = graph.op('Gather', [mask, first], { axis: 2 });
  // So low that nothing is left after a softmax, and no infinity, which shaders may not know.
  const low = (value: Value) => graph.op('Unsqueeze', [graph.op('Mul', [value, graph.scalar(-1e30)]), graph.list([1, 2])]);
  return {
    rowMask: low(firstRow),
    columnMask: low(firstColumn),
    mapMask: () => low(graph.op('Reshape', [mask, graph.list([0, -1])])),
    x: centres(net, firstRow),
    y: centres(net, firstColumn),
  };
}

/** The mask of pictures [n, height, width] at the size of their map. */
export function maskOfMap(net: NetworkBuilder, mask: Value, map: Value): Value {
  const { graph } = net;
  return resizeNearest(graph, resizeNearest(graph, mask, 1, sizeAlong(graph, map, 2)), 2, sizeAlong(graph, map, 3));
}

/** The centre of each place within what is no padding. */
function centres({ graph }: NetworkBuilder, padding: Value): Value {
  const own = graph.op('Sub', [graph.scalar(1), padding]);
  const counted = graph.op('CumSum', [own, graph.constant(integers([], [1]))]);
  const all = graph.op('ReduceSum', [own, graph.list([1])], { keepdims: 1 });
  return graph.op('Div', [graph.op('Sub', [counted, graph.scalar(0.5)]), all]);
}
