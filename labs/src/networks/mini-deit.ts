import { gelu, softmax } from '../nn/functions.js';
import { attentionLogits, joinHeads, scaled, splitHeads } from '../nn/heads.js';
import { type IrpeSettings, irpeBuckets } from '../nn/irpe.js';
import { conv, layerNorm, linear } from '../nn/modules.js';
import { type Network, NetworkBuilder } from '../nn/network.js';
import type { Value } from '../onnx/graph.js';
import { integers } from '../tensor.js';

/** A DeiT whose blocks are shared by several layers (Zhang et al., MiniViT, 2022), or, with one repeat and no transformations, a plain DeiT. */
export interface MiniDeitConfig {
  /** Side of the square picture in pixels. */
  readonly img: number;
  readonly patch: number;
  readonly dim: number;
  /** Layers, repeats included. */
  readonly depth: number;
  readonly heads: number;
  readonly mlpRatio: number;
  readonly classes: number;
  /** How many layers share a block. */
  readonly repeats: number;
  readonly qkvBias: boolean;
  readonly lnEps: number;
  /** Whether a token of its own is classified, instead of the mean of all. */
  readonly clsToken: boolean;
  /** Whether each repeat mixes its heads by matrices of its own. */
  readonly transform: boolean;
  /** Relative positions on keys; null for none. */
  readonly rpe: (IrpeSettings & { readonly sharedHead: boolean; readonly skip: number }) | null;
}

/** The network: `input` [n, 3, img, img] to `logits` [n, classes]. */
export function miniDeit(config: MiniDeitConfig, showsActivations = false): Network {
  const net = new NetworkBuilder('mini-deit', showsActivations);
  const { graph } = net;
  const { img, patch, dim, classes, lnEps } = config;
  const image = graph.input('input', 'float32', ['n', 3, img, img]);
  const map = conv(net, 'patch_embed.proj', image, { from: 3, to: dim, kernel: patch, stride: patch });
  const patches = graph.op('Transpose', [graph.op('Reshape', [map, graph.list([0, dim, -1])])], { perm: [0, 2, 1] });
  net.note('patch_embed', patches);
  const tokens = withClassToken(net, patches, config);
  let x = graph.op('Add', [tokens, net.weight('pos_embed', [1, tokenCount(config), dim])]);
  net.note('tokens_plus_pos', x);
  for (let i = 0; i < config.depth / config.repeats; i++) x = sharedBlock(net, i, x, config);
  const normal = layerNorm(net, 'norm', x, dim, lnEps);
  net.note('norm', normal);
  const pooled = config.clsToken
    ? graph.op('Gather', [normal, graph.constant(integers([], [0]))], { axis: 1 })
    : graph.op('ReduceMean', [normal, graph.list([1])], { keepdims: 0 });
  graph.output('logits', linear(net, 'head', pooled, dim, classes), 'float32', ['n', classes]);
  return net.finish();
}

function tokenCount({ img, patch, clsToken }: MiniDeitConfig): number {
  return (img / patch) ** 2 + (clsToken ? 1 : 0);
}

function withClassToken(net: NetworkBuilder, patches: Value, { dim, clsToken }: MiniDeitConfig): Value {
  if (!clsToken) return patches;
  const { graph } = net;
  const count = graph.op('Slice', [graph.op('Shape', [patches]), graph.list([0]), graph.list([1])]);
  const shape = graph.op('Concat', [count, graph.list([1, dim])], { axis: 0 });
  const token = graph.op('Expand', [net.weight('cls_token', [1, 1, dim]), shape]);
  return graph.op('Concat', [token, patches], { axis: 1 });
}

function sharedBlock(net: NetworkBuilder, index: number, x: Value, config: MiniDeitConfig): Value {
  const { graph } = net;
  const { dim, mlpRatio, lnEps, repeats } = config;
  const name = `blocks.${index}.block`;
  let out = x;
  for (let r = 0; r < repeats; r++) {
    const attended = attention(net, `${name}.attn`, r, layerNorm(net, `${name}.norm1.instances.${r}`, out, dim, lnEps), config);
    net.note(`blocks.${index}.repeat${r}.attn`, attended);
    out = graph.op('Add', [out, attended]);
    const normal = layerNorm(net, `${name}.norm2.instances.${r}`, out, dim, lnEps);
    const hidden = gelu(graph, linear(net, `${name}.mlp.fc1`, normal, dim, dim * mlpRatio));
    out = graph.op('Add', [out, linear(net, `${name}.mlp.fc2`, hidden, dim * mlpRatio, dim)]);
    net.note(`blocks.${index}.repeat${r}.out`, out);
  }
  net.note(`blocks.${index}.out`, out);
  return out;
}

function attention(net: NetworkBuilder, name: string, repeat: number, x: Value, config: MiniDeitConfig): Value {
  const { graph } = net;
  const { dim, heads, qkvBias, transform } = config;
  const d = dim / heads;
  const parts = graph.ops('Split', [linear(net, `${name}.qkv`, x, dim, 3 * dim, qkvBias)], 3, { axis: -1, num_outputs: 3 });
  const [q, k, v] = parts.map((part) => splitHeads(graph, part, heads)) as [Value, Value, Value];
  const query = scaled(graph, q, d);
  const products = attentionLogits(graph, query, k);
  const logits = config.rpe ? graph.op('Add', [products, relativePositions(net, name, repeat, query, config)]) : products;
  const weights = softmax(graph, transform ? mixHeads(net, `${name}.conv_l.instances.${repeat}`, logits, heads) : logits);
  const mixed = transform ? mixHeads(net, `${name}.conv_w.instances.${repeat}`, weights, heads) : weights;
  return linear(net, `${name}.proj`, joinHeads(graph, graph.op('MatMul', [mixed, v])), dim, dim);
}

/** A matrix over the heads, for each query and key: a 1×1 convolution of the map of logits. */
function mixHeads(net: NetworkBuilder, name: string, logits: Value, heads: number): Value {
  return conv(net, name, logits, { from: heads, to: heads, kernel: 1, hasBias: false });
}

/** What each query says to the bucket of its distance to each key; the query is the scaled one. */
function relativePositions(net: NetworkBuilder, name: string, repeat: number, query: Value, config: MiniDeitConfig): Value {
  const { graph } = net;
  const { dim, heads, rpe } = config;
  const { ids, count } = bucketIds(config);
  const length = tokenCount(config);
  const table = net.weight(`${name}.rpe_k.instances.${repeat}.lookup_table_weight`, [rpe?.sharedHead ? 1 : heads, dim / heads, count]);
  const perBucket = graph.op('Reshape', [graph.op('MatMul', [query, table]), graph.list([0, heads, length * count])]);
  const places = Array.from(ids, (id, at) => Math.floor(at / length) * count + id);
  const chosen = graph.op('Gather', [perBucket, graph.constant(integers([places.length], places))], { axis: 2 });
  return graph.op('Reshape', [chosen, graph.list([0, heads, length, length])]);
}

/** The buckets of all pairs of tokens; a class token, which has no place, has one bucket more for its pairs. */
function bucketIds(config: MiniDeitConfig): { readonly ids: Int32Array; readonly count: number } {
  const side = config.img / config.patch;
  const { ids, count } = irpeBuckets(side, side, config.rpe as IrpeSettings);
  if (!config.clsToken || config.rpe?.skip !== 1) return { ids, count };
  const length = side * side + 1;
  const all = new Int32Array(length * length).fill(count);
  for (let q = 1; q < length; q++) all.set(ids.subarray((q - 1) * (length - 1), q * (length - 1)), q * length + 1);
  return { ids: all, count: count + 1 };
}
