import { gelu } from '../../nn/activate.js';
import { conv, layerNorm, linear } from '../../nn/layers.js';
import { type Network, NetworkBuilder } from '../../nn/network.js';
import { mapToTokens } from '../../nn/tokens.js';
import type { Value } from '../../onnx/graph.js';
import { channelGates } from './channel-gates.js';
import { squeezeGates } from './squeeze-gates.js';
import { tokenMixing } from './token-mixing.js';

/** How channels are processed: by an MLP alone, with squeeze and excitation, or with FAN's efficient channel attention. */
export type ChannelMixing = 'mlp' | 'se' | 'eca';

/** A plain vision transformer that differs in nothing but how it processes channels. */
export interface ChannelVitConfig {
  readonly img: number;
  readonly patch: number;
  readonly channels: number;
  readonly dim: number;
  readonly depth: number;
  readonly heads: number;
  readonly mlpRatio: number;
  readonly classes: number;
  readonly mixing: ChannelMixing;
}

/** Of all normalisations, but of values in channel attention as in FAN. */
export const channelVitEps = { norm: 1e-6, value: 1e-5 } as const;

/**
 * The network: `input` [n, channels, img, img] to `logits` [n, classes], the mean of all tokens classified.
 * @param shown names of values inside to give back as well: `blocks.<i>.{channel_attn,out}`; an MLP alone has no gates
 */
export function channelVit(config: ChannelVitConfig, shown: readonly string[] = []): Network {
  const net = new NetworkBuilder('channel-vit', shown);
  const { graph } = net;
  const { img, patch, channels, dim, depth, heads, classes } = config;
  const image = graph.input('input', 'float32', ['n', channels, img, img]);
  const patches = mapToTokens(graph, conv(net, 'patch_embed.proj', image, { from: channels, to: dim, kernel: patch, stride: patch }));
  let x = graph.op('Add', [patches, net.weight('pos_embed', [1, (img / patch) ** 2, dim])]);
  for (let i = 0; i < depth; i++) {
    const name = `blocks.${i}`;
    const normal = (norm: string) => layerNorm(net, `${name}.${norm}`, x, dim, channelVitEps.norm);
    x = graph.op('Add', [x, tokenMixing(net, `${name}.attn`, normal('norm1'), { dim, heads, qkvBias: true })]);
    x = graph.op('Add', [x, processed(net, name, normal('norm2'), config)]);
    net.note(`${name}.out`, x);
  }
  const pooled = graph.op('ReduceMean', [layerNorm(net, 'norm', x, dim, channelVitEps.norm), graph.list([1])], { keepdims: 0 });
  graph.output('logits', linear(net, 'head', pooled, dim, classes), 'float32', ['n', classes]);
  return net.finish();
}

function processed(net: NetworkBuilder, block: string, u: Value, { dim, heads, mlpRatio, mixing }: ChannelVitConfig): Value {
  const { graph } = net;
  const name = `${block}.mlp`;
  const hidden = Math.trunc(dim * mlpRatio);
  const value = linear(net, `${name}.mlp_v.fc2`, gelu(graph, linear(net, `${name}.mlp_v.fc1`, u, dim, hidden)), hidden, dim);
  if (mixing === 'mlp') return value;
  const gates = mixing === 'se' ? squeezeGates(net, name, value, dim) : channelGates(net, name, u, { dim, heads, qkvBias: true });
  net.note(`${block}.channel_attn`, gates);
  const scaled = mixing === 'se' ? value : layerNorm(net, `${name}.norm_v`, value, dim, channelVitEps.value);
  return graph.op('Mul', [scaled, graph.op('Reshape', [gates, graph.list([0, 1, dim])])]);
}
