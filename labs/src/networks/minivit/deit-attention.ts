import { softmax } from '../../nn/activate.js';
import { attentionLogits, joinHeads, meanOfQueries, mixHeads, scaled, splitHeads } from '../../nn/heads.js';
import { type IrpeSettings, irpeBucketCount, irpeBuckets } from '../../nn/irpe.js';
import { linear } from '../../nn/layers.js';
import type { NetworkBuilder } from '../../nn/network.js';
import type { Value } from '../../onnx/graph.js';
import type { MiniDeitConfig } from './mini-deit-config.js';

/**
 * Attention of all tokens [n, length, dim] to all, with what is the repeat's own: relative positions, and matrices that mix the heads before and after the
 * softmax.
 * @param places as bucketPlaces gives them, or null without relative positions
 * @param noted what the attention is noted under; `<noted>.looks` is how much each token is looked at [n, heads, length] by the one that is classified
 */
export function deitAttention(
  net: NetworkBuilder,
  name: string,
  repeat: number,
  x: Value,
  places: Value | null,
  config: MiniDeitConfig,
  noted: string,
): Value {
  const { graph } = net;
  const { dim, heads, qkvBias, transform, clsToken } = config;
  const parts = graph.ops('Split', [linear(net, `${name}.qkv`, x, dim, 3 * dim, qkvBias)], 3, { axis: -1, num_outputs: 3 });
  const [q, k, v] = parts.map((part) => splitHeads(graph, part, heads)) as [Value, Value, Value];
  const query = scaled(graph, q, dim / heads);
  const products = attentionLogits(graph, query, k);
  const relative = places && config.rpe && relativePositions(net, `${name}.rpe_k.instances.${repeat}`, query, places, config, config.rpe);
  const logits = relative ? graph.op('Add', [products, relative]) : products;
  const weights = softmax(graph, transform ? mixed(net, `${name}.conv_l.instances.${repeat}`, logits, heads) : logits);
  const shares = transform ? mixed(net, `${name}.conv_w.instances.${repeat}`, weights, heads) : weights;
  net.note(`${noted}.looks`, () =>
    meanOfQueries(graph, clsToken ? graph.op('Slice', [shares, graph.list([0]), graph.list([1]), graph.list([2])]) : shares),
  );
  const out = linear(net, `${name}.proj`, joinHeads(graph, graph.op('MatMul', [shares, v])), dim, dim);
  net.note(noted, out);
  return out;
}

type Rpe = NonNullable<MiniDeitConfig['rpe']>;

/** A matrix over the heads, for each query and key; checkpoints hold it as a 1×1 convolution. */
function mixed(net: NetworkBuilder, name: string, logits: Value, heads: number): Value {
  const { graph } = net;
  const matrix = graph.op('Reshape', [net.weight(`${name}.weight`, [heads, heads, 1, 1]), graph.list([heads, heads])]);
  return mixHeads(graph, logits, matrix, null);
}

/** What each query says to the bucket of its distance to each key [n, heads, length, length]; the query is the scaled one. */
function relativePositions(
  net: NetworkBuilder,
  name: string,
  query: Value,
  places: Value,
  { dim, heads, clsToken }: MiniDeitConfig,
  rpe: Rpe,
): Value {
  const dims = [rpe.sharedHead ? 1 : heads, dim / heads, irpeBucketCount(rpe) + (clsToken ? 1 : 0)];
  const table = net.weight(`${name}.lookup_table_weight`, dims);
  return net.graph.op('GatherElements', [net.graph.op('MatMul', [query, table]), places], { axis: 3 });
}

/**
 * The bucket of each pair of tokens, for each head of each of the batch [n, heads, length, length], the same for all layers; null without relative positions.
 * @param tokens [n, length, dim]
 */
export function bucketPlaces({ graph }: NetworkBuilder, tokens: Value, { img, patch, heads, clsToken, rpe }: MiniDeitConfig): Value | null {
  if (!rpe) return null;
  const ids = bucketIds(img / patch, clsToken, rpe);
  const length = Math.sqrt(ids.length);
  const batch = graph.op('Slice', [graph.op('Shape', [tokens]), graph.list([0]), graph.list([1])]);
  const shape = graph.op('Concat', [batch, graph.list([heads, length, length])], { axis: 0 });
  return graph.op('Expand', [graph.constant({ type: 'int32', dims: [1, 1, length, length], data: ids }), shape]);
}

/** The buckets of all pairs of tokens; a class token, which has no place, has one bucket more for its pairs. */
function bucketIds(side: number, hasClassToken: boolean, settings: IrpeSettings): Int32Array {
  const ids = irpeBuckets(side, side, settings);
  if (!hasClassToken) return ids;
  const length = side * side + 1;
  const all = new Int32Array(length * length).fill(irpeBucketCount(settings));
  for (let q = 1; q < length; q++) all.set(ids.subarray((q - 1) * (length - 1), q * (length - 1)), q * length + 1);
  return all;
}
