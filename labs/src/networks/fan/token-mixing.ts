import { attend, joinHeads, splitHeads } from '../../nn/heads.js';
import { linear } from '../../nn/layers.js';
import type { NetworkBuilder } from '../../nn/network.js';
import type { Value } from '../../onnx/graph.js';
import type { GateShape } from './channel-gates.js';

/** Attention among tokens [n, tokens, dim], with queries apart from keys and values. */
export function tokenMixing(net: NetworkBuilder, name: string, x: Value, { dim, heads, qkvBias }: GateShape): Value {
  const { graph } = net;
  const both = graph.ops('Split', [linear(net, `${name}.kv`, x, dim, 2 * dim, qkvBias)], 2, { axis: -1, num_outputs: 2 });
  const parts = [linear(net, `${name}.q`, x, dim, dim, qkvBias), ...both].map((part) => splitHeads(graph, part, heads));
  const [q, k, v] = parts as [Value, Value, Value];
  return linear(net, `${name}.proj`, joinHeads(graph, attend(graph, q, k, v, dim / heads, null)), dim, dim);
}
