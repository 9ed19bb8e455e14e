import type { Value } from '../onnx/graph.js';
import type { GraphBuilder } from '../onnx/graph-builder.js';
import { softmax } from './activate.js';

/** [n, length, heads · d] as [n, heads, length, d]. */
export function splitHeads(graph: GraphBuilder, x: Value, heads: number): Value {
  return graph.op('Transpose', [graph.op('Reshape', [x, graph.list([0, 0, heads, -1])])], { perm: [0, 2, 1, 3] });
}

/** [n, heads, length, d] as [n, length, heads · d]. */
export function joinHeads(graph: GraphBuilder, x: Value): Value {
  return graph.op('Reshape', [graph.op('Transpose', [x], { perm: [0, 2, 1, 3] }), graph.list([0, 0, -1])]);
}

/** The product of queries with keys turned: [n, heads, queries, keys]. */
export function attentionLogits(graph: GraphBuilder, queries: Value, keys: Value): Value {
  return graph.op('MatMul', [queries, graph.op('Transpose', [keys], { perm: [0, 1, 3, 2] })]);
}

/** x · d^−½. */
export function scaled(graph: GraphBuilder, x: Value, d: number): Value {
  return graph.op('Mul', [x, graph.scalar(d ** -0.5)]);
}

/** Plain attention over heads: softmax(q kᵀ d^−½ + mask) v, for [n, heads, length, d]; the mask is added to the logits. */
export function attend(graph: GraphBuilder, q: Value, k: Value, v: Value, d: number, mask: Value | null): Value {
  const logits = attentionLogits(graph, scaled(graph, q, d), k);
  const weights = softmax(graph, mask ? graph.op('Add', [logits, mask]) : logits);
  return graph.op('MatMul', [weights, v]);
}

/** A matrix [heads, heads] over the heads of logits or weights [n, heads, queries, keys], and what is added to each head, or null. */
export function mixHeads(graph: GraphBuilder, x: Value, matrix: Value, added: Value | null): Value {
  // A product of matrices is several times quicker than the 1×1 convolution that it is.
  const product = graph.op('MatMul', [matrix, graph.op('Reshape', [x, graph.list([0, 0, -1])])]);
  const mixed = added ? graph.op('Add', [product, graph.op('Unsqueeze', [added, graph.list([1])])]) : product;
  return graph.op('Reshape', [mixed, graph.op('Shape', [x])]);
}

/** How much each key is looked at by the queries, on average: [n, heads, queries, keys] as [n, heads, keys]. */
export function meanOfQueries(graph: GraphBuilder, shares: Value): Value {
  return graph.op('ReduceMean', [shares, graph.list([2])], { keepdims: 0 });
}
