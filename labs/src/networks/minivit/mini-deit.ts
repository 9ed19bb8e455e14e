import { gelu } from '../../nn/activate.js';
import { conv, layerNorm, linear } from '../../nn/layers.js';
import { type Network, NetworkBuilder } from '../../nn/network.js';
import { firstToken, mapToTokens, withFirstToken } from '../../nn/tokens.js';
import type { Value } from '../../onnx/graph.js';
import { bucketPlaces, deitAttention } from './deit-attention.js';
import type { MiniDeitConfig } from './mini-deit-config.js';

/**
 * The network: `input` [n, channels, img, img] to `logits` [n, classes].
 * @param shown names of values inside to give back as well: `patch_embed`, `tokens_plus_pos`, `blocks.<i>.repeat<r>.{attn,attn.looks,out}`, `blocks.<i>.{attn,attn.looks,out}`, `norm`
 */
export function miniDeit(config: MiniDeitConfig, shown: readonly string[] = []): Network {
  const net = new NetworkBuilder('mini-deit', shown);
  const { graph } = net;
  const { img, patch, channels, dim, classes, lnEps, clsToken } = config;
  const length = (img / patch) ** 2 + (clsToken ? 1 : 0);
  const image = graph.input('input', 'float32', ['n', channels, img, img]);
  const patches = mapToTokens(graph, conv(net, 'patch_embed.proj', image, { from: channels, to: dim, kernel: patch, stride: patch }));
  net.note('patch_embed', patches);
  const tokens = clsToken ? withFirstToken(graph, net.weight('cls_token', [1, 1, dim]), patches) : patches;
  let x = graph.op('Add', [tokens, net.weight('pos_embed', [1, length, dim])]);
  net.note('tokens_plus_pos', x);
  const places = bucketPlaces(net, x, config);
  for (let i = 0; i < config.depth / config.repeats; i++) x = sharedBlock(net, i, x, places, config);
  const normal = layerNorm(net, 'norm', x, dim, lnEps);
  net.note('norm', normal);
  const pooled = clsToken ? firstToken(graph, normal) : graph.op('ReduceMean', [normal, graph.list([1])], { keepdims: 0 });
  graph.output('logits', linear(net, 'head', pooled, dim, classes), 'float32', ['n', classes]);
  return net.finish();
}

/** A block run as often as it is shared; one that is not shared has no part of its name that says so. */
function sharedBlock(net: NetworkBuilder, index: number, x: Value, places: Value | null, config: MiniDeitConfig): Value {
  const { graph } = net;
  const { dim, mlpRatio, lnEps, repeats } = config;
  const hidden = Math.trunc(dim * mlpRatio);
  const name = repeats > 1 ? `blocks.${index}.block` : `blocks.${index}`;
  const normal = (norm: string, repeat: number, value: Value) =>
    layerNorm(net, repeats > 1 ? `${name}.${norm}.instances.${repeat}` : `${name}.${norm}`, value, dim, lnEps);
  let out = x;
  for (let r = 0; r < repeats; r++) {
    const noted = repeats > 1 ? `blocks.${index}.repeat${r}.attn` : `blocks.${index}.attn`;
    const attended = deitAttention(net, `${name}.attn`, r, normal('norm1', r, out), places, config, noted);
    out = graph.op('Add', [out, attended]);
    const wide = gelu(graph, linear(net, `${name}.mlp.fc1`, normal('norm2', r, out), dim, hidden));
    out = graph.op('Add', [out, linear(net, `${name}.mlp.fc2`, wide, hidden, dim)]);
    net.note(`blocks.${index}.repeat${r}.out`, out);
  }
  net.note(`blocks.${index}.out`, out);
  return out;
}
