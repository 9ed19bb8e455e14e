import { conv, layerNorm, linear } from '../../nn/layers.js';
import { type Network, NetworkBuilder } from '../../nn/network.js';
import { firstToken, mapToTokens, withFirstToken } from '../../nn/tokens.js';
import type { Value } from '../../onnx/graph.js';
import { classBlock } from './class-block.js';
import { convStem } from './conv-stem.js';
import { convNextFront } from './convnext-front.js';
import { fanBlock } from './fan-block.js';
import { type FanConfig, fanSide } from './fan-config.js';
import { fourierPositions } from './fourier-positions.js';

/**
 * The network: `input` [n, 3, img, img] to `logits` [n, classes].
 * @param shown names of values inside to give back as well: `patch_embed`, `tokens_plus_pos`, `hybrid.{stem,stage<s>}`, `norm`,
 * `blocks.<i>.{token_mixing,channel_attn,mlp_v,channel_processing,out}`, `cls_attn_blocks.<i>.out`
 */
export function fan(config: FanConfig, shown: readonly string[] = []): Network {
  const net = new NetworkBuilder('fan', shown);
  const { graph } = net;
  const { img, dim, depth, clsAttnLayers, classes, lnEps } = config;
  const patches = mapToTokens(graph, embedded(net, graph.input('input', 'float32', ['n', 3, img, img]), config));
  net.note('patch_embed', patches);
  let x = graph.op('Add', [patches, positions(net, config)]);
  net.note('tokens_plus_pos', x);
  for (let i = 0; i < depth; i++) x = fanBlock(net, `blocks.${i}`, x, config);
  x = withFirstToken(graph, net.weight('cls_token', [1, 1, dim]), x);
  for (let i = 0; i < clsAttnLayers; i++) x = classBlock(net, `cls_attn_blocks.${i}`, x, config);
  const normal = layerNorm(net, 'norm', x, dim, lnEps);
  net.note('norm', normal);
  graph.output('logits', linear(net, 'head', firstToken(graph, normal), dim, classes), 'float32', ['n', classes]);
  return net.finish();
}

function embedded(net: NetworkBuilder, image: Value, config: FanConfig): Value {
  const { dim, hybrid } = config;
  if (!hybrid) return convStem(net, 'patch_embed.proj', image, config);
  const { depths, dims, patch } = hybrid;
  const map = convNextFront(net, 'patch_embed.backbone', image, depths, dims);
  return conv(net, 'patch_embed.proj', map, { from: dims[depths.length - 1] ?? 0, to: dim, kernel: patch, stride: patch });
}

/** The embedding of each place [tokens, dim], the same for every picture. */
function positions(net: NetworkBuilder, config: FanConfig): Value {
  const { graph } = net;
  const { dim } = config;
  const name = 'pos_embed.token_projection';
  const features = fourierPositions(fanSide(config));
  const size = features.dims[1] ?? 0;
  const weight = graph.op('Reshape', [net.weight(`${name}.weight`, [dim, size, 1, 1]), graph.list([dim, size])]);
  const product = graph.op('MatMul', [graph.constant(features), graph.op('Transpose', [weight], { perm: [1, 0] })]);
  return graph.op('Add', [product, net.weight(`${name}.bias`, [dim])]);
}
