import { softmax } from '../../nn/activate.js';
import { attentionLogits, joinHeads, scaled, splitHeads } from '../../nn/heads.js';
import { type IrpeSettings, irpeBuckets } from '../../nn/irpe.js';
import { conv, linear } from '../../nn/layers.js';
import type { NetworkBuilder } from '../../nn/network.js';
import type { Value } from '../../onnx/graph.js';
import { integers } from '../../tensor.js';
import type { MiniDeitConfig } from './mini-deit-config.js';

/** Attention of all tokens [n, length, dim] to all, with what is the repeat's own: relative positions, and matrices that mix the heads before and after the softmax. */
export function deitAttention(net: NetworkBuilder, name: string, repeat: number, x: Value, config: MiniDeitConfig): Value {
  const { graph } = net;
  const { dim, heads, qkvBias, transform } = config;
  const parts = graph.ops('Split', [linear(net, `${name}.qkv`, x, dim, 3 * dim, qkvBias)], 3, { axis: -1, num_outputs: 3 });
  const [q, k, v] = parts.map((part) => splitHeads(graph, part, heads)) as [Value, Value, Value];
  const query = scaled(graph, q, dim / heads);
  const products = attentionLogits(graph, query, k);
  const logits = config.rpe ? graph.op('Add', [products, relativePositions(net, name, repeat, query, config, config.rpe)]) : products;
  const weights = softmax(graph, transform ? mixedHeads(net, `${name}.conv_l.instances.${repeat}`, logits, heads) : logits);
  const mixed = transform ? mixedHeads(net, `${name}.conv_w.instances.${repeat}`, weights, heads) : weights;
  return linear(net, `${name}.proj`, joinHeads(graph, graph.op('MatMul', [mixed, v])), dim, dim);
}

/** A matrix over the heads, for each query and key: a 1×1 convolution of the map of logits. */
function mixedHeads(net: NetworkBuilder, name: string, logits: Value, heads: number): Value {
  return conv(net, name, logits, { from: heads, to: heads, kernel: 1, hasBias: false });
}

/** What each query says to the bucket of its distance to each key [n, heads, length, length]; the query is the scaled one. */
function relativePositions(
  net: NetworkBuilder,
  name: string,
  repeat: number,
  query: Value,
  { img, patch, dim, heads, clsToken }: MiniDeitConfig,
  rpe: IrpeSettings & { readonly sharedHead: boolean },
): Value {
  const { graph } = net;
  const { ids, count } = bucketIds(img / patch, clsToken, rpe);
  const length = Math.sqrt(ids.length);
  const table = net.weight(`${name}.rpe_k.instances.${repeat}.lookup_table_weight`, [rpe.sharedHead ? 1 : heads, dim / heads, count]);
  const perBucket = graph.op('Reshape', [graph.op('MatMul', [query, table]), graph.list([0, heads, length * count])]);
  const places = Array.from(ids, (id, at) => Math.floor(at / length) * count + id);
  const chosen = graph.op('Gather', [perBucket, graph.constant(integers([places.length], places))], { axis: 2 });
  return graph.op('Reshape', [chosen, graph.list([0, heads, length, length])]);
}

/** The buckets of all pairs of tokens; a class token, which has no place, has one bucket more for its pairs. */
function bucketIds(side: number, hasClassToken: boolean, settings: IrpeSettings): { readonly ids: Int32Array; readonly count: number } {
  const { ids, count } = irpeBuckets(side, side, settings);
  if (!hasClassToken) return { ids, count };
  const length = side * side + 1;
  const all = new Int32Array(length * length).fill(count);
  for (let q = 1; q < length; q++) all.set(ids.subarray((q - 1) * (length - 1), q * (length - 1)), q * length + 1);
  return { ids: all, count: count + 1 };
}
