import type { Value } from '../onnx/graph.js';
import type { GraphBuilder } from '../onnx/graph-builder.js';

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

/** log(x / (1 − x)) with both kept at least `eps`, of x held between 0 and 1. */
export function inverseSigmoid(graph: GraphBuilder, x: Value, eps: number): Value {
  const [zero, one, least] = [graph.scalar(0), graph.scalar(1), graph.scalar(eps)];
  const held = graph.op('Clip', [x, zero, one]);
  const rest = graph.op('Sub', [one, held]);
  return graph.op('Log', [graph.op('Div', [graph.op('Max', [held, least]), graph.op('Max', [rest, least])])]);
}
