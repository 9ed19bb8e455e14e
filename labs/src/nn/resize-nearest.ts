import type { Value } from '../onnx/graph.js';
import type { GraphBuilder } from '../onnx/graph-builder.js';
import { integers } from '../tensor.js';

/**
 * x at another size along an axis as torch's `interpolate(mode='nearest')` takes it: from the place ⌊to · from / size⌋, the scale a single float.
 * @param size a whole number as a scalar, known when the graph runs
 */
export function resizeNearest(graph: GraphBuilder, x: Value, axis: number, size: Value): Value {
  const from = sizeAlong(graph, x, axis);
  const [fromFloat, sizeFloat] = [from, size].map((value) => graph.op('Cast', [value], { to: 1 })) as [Value, Value];
  const [zero, one] = [graph.constant(integers([], [0])), graph.constant(integers([], [1]))];
  const places = graph.op('Cast', [graph.op('Range', [zero, size, one])], { to: 1 });
  const taken = graph.op('Floor', [graph.op('Mul', [places, graph.op('Div', [fromFloat, sizeFloat])])]);
  return graph.op('Gather', [x, graph.op('Cast', [taken], { to: 7 })], { axis });
}

/** How long a value is along an axis, as a scalar. */
export function sizeAlong(graph: GraphBuilder, x: Value, axis: number): Value {
  return graph.op('Gather', [graph.op('Shape', [x]), graph.constant(integers([], [axis]))]);
}
