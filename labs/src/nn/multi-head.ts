import type { Value } from '../onnx/graph.js';
import { attend, joinHeads, splitHeads } from './heads.js';
import { linear, projections } from './layers.js';
import type { NetworkBuilder } from './network.js';

/** Queries, keys and values [n, length, dim] of an attention, and what is added to its logits: [n, 1, 1, keys], or null. */
export interface MultiHeadInputs {
  readonly query: Value;
  readonly key: Value;
  readonly value: Value;
  readonly mask: Value | null;
}

/**
 * Attention with several heads as torch's MultiheadAttention has it, its three projections in one weight. Gives [n, length, dim].
 * @param prefix of the weights' names, with its final dot
 */
export function multiHead(
  net: NetworkBuilder,
  prefix: string,
  { query, key, value, mask }: MultiHeadInputs,
  dim: number,
  heads: number,
): Value {
  const { graph } = net;
  const parts = projections(net, `${prefix}in_proj`, [query, key, value], dim).map((part) => splitHeads(graph, part, heads));
  const [q, k, v] = parts as [Value, Value, Value];
  return linear(net, `${prefix}out_proj`, joinHeads(graph, attend(graph, q, k, v, dim / heads, mask)), dim, dim);
}
