import type { Value } from '../onnx/graph.js';
import type { GraphBuilder } from '../onnx/graph-builder.js';
import { integers } from '../tensor.js';

/** A map [n, channels, rows, columns] as tokens [n, rows · columns, channels], row by row. */
export function mapToTokens(graph: GraphBuilder, map: Value): Value {
  return graph.op('Transpose', [graph.op('Reshape', [map, graph.list([0, 0, -1])])], { perm: [0, 2, 1] });
}

/** Tokens [n, rows · columns, channels] as a map [n, channels, rows, columns]. */
export function tokensToMap(graph: GraphBuilder, tokens: Value, rows: number, columns: number): Value {
  return graph.op('Reshape', [graph.op('Transpose', [tokens], { perm: [0, 2, 1] }), graph.list([0, 0, rows, columns])]);
}

/** The tokens [n, length, channels] at the given places, in that order. */
export function pickTokens(graph: GraphBuilder, tokens: Value, places: readonly number[]): Value {
  return graph.op('Gather', [tokens, graph.list(places)], { axis: 1 });
}

/** The first token, [n, channels]. */
export function firstToken(graph: GraphBuilder, tokens: Value): Value {
  return graph.op('Gather', [tokens, graph.constant(integers([], [0]))], { axis: 1 });
}

/** A learnt token [1, 1, channels] put before the tokens of each of the batch. */
export function withFirstToken(graph: GraphBuilder, token: Value, tokens: Value): Value {
  const batch = graph.op('Slice', [graph.op('Shape', [tokens]), graph.list([0]), graph.list([1])]);
  const shape = graph.op('Concat', [batch, graph.list([1, 1])], { axis: 0 });
  return graph.op('Concat', [graph.op('Expand', [token, shape]), tokens], { axis: 1 });
}
