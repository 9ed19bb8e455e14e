import { gelu } from '../nn/functions.js';
import { conv, layerNorm, linear } from '../nn/modules.js';
import { type Network, NetworkBuilder } from '../nn/network.js';
import type { Value } from '../onnx/graph.js';
import { windowAttention } from './swin-attention.js';

/** A Swin transformer whose blocks are shared by several layers (Zhang et al., MiniViT, 2022). */
export interface MiniSwinConfig {
  readonly img: number;
  readonly patch: number;
  readonly dim: number;
  readonly depths: readonly number[];
  readonly heads: readonly number[];
  readonly window: number;
  readonly mlpRatio: number;
  readonly classes: number;
  /** Blocks with weights of their own in each stage; each is repeated depth / groups times. */
  readonly groups: readonly number[];
  /** Whether each repeat has its own layer normalisations. */
  readonly sepLayerNorm: boolean;
  /** Whether each repeat has its own convolution before the MLP. */
  readonly transformFFN: boolean;
  /** Whether each repeat mixes its heads by matrices of its own. */
  readonly transformHeads: boolean;
  readonly localConvKernel: number;
  readonly lnEps: number;
  readonly patchNorm: boolean;
}

/** What a block is built for. */
export interface SwinBlockShape {
  readonly dim: number;
  readonly heads: number;
  /** Side of the map. */
  readonly side: number;
  readonly window: number;
  readonly shift: number;
}

/** The network: `input` [n, 3, img, img] to `logits` [n, classes]. */
export function miniSwin(config: MiniSwinConfig, showsActivations = false): Network {
  const net = new NetworkBuilder('mini-swin', showsActivations);
  const { graph } = net;
  const { img, patch, dim, depths, classes, lnEps } = config;
  const image = graph.input('input', 'float32', ['n', 3, img, img]);
  const map = conv(net, 'patch_embed.proj', image, { from: 3, to: dim, kernel: patch, stride: patch });
  const tokens = graph.op('Transpose', [graph.op('Reshape', [map, graph.list([0, dim, -1])])], { perm: [0, 2, 1] });
  let x = config.patchNorm ? layerNorm(net, 'patch_embed.norm', tokens, dim, lnEps) : tokens;
  net.note('patch_embed', x);
  for (let stage = 0; stage < depths.length; stage++) {
    x = swinStage(net, stage, x, config);
    net.note(`layers.${stage}.out`, x);
  }
  const last = dim * 2 ** (depths.length - 1);
  const normal = layerNorm(net, 'norm', x, last, lnEps);
  net.note('norm', normal);
  const pooled = graph.op('ReduceMean', [normal, graph.list([1])], { keepdims: 0 });
  graph.output('logits', linear(net, 'head', pooled, last, classes), 'float32', ['n', classes]);
  return net.finish();
}

function swinStage(net: NetworkBuilder, stage: number, x: Value, config: MiniSwinConfig): Value {
  const dim = config.dim * 2 ** stage;
  const side = config.img / config.patch / 2 ** stage;
  const window = Math.min(config.window, side);
  const shift = side <= config.window ? 0 : Math.floor(window / 2);
  const shape = { dim, heads: config.heads[stage] ?? 1, side, window, shift };
  const groups = config.groups[stage] ?? 1;
  const repeats = (config.depths[stage] ?? 0) / groups;
  let out = x;
  for (let group = 0; group < groups; group++) {
    const name = `layers.${stage}.blocks.${group}`;
    for (let repeat = 0; repeat < repeats; repeat++) {
      out = swinLayer(net, name, repeat, (group * repeats + repeat) % 2 === 1, out, shape, config);
      net.note(`${name}.repeat${repeat}.out`, out);
    }
    net.note(`${name}.out`, out);
  }
  return stage < config.depths.length - 1 ? merged(net, `layers.${stage}.downsample`, out, dim, side, config.lnEps) : out;
}

function swinLayer(
  net: NetworkBuilder,
  name: string,
  repeat: number,
  isShifted: boolean,
  x: Value,
  shape: SwinBlockShape,
  config: MiniSwinConfig,
): Value {
  const { graph } = net;
  const { lnEps, mlpRatio } = config;
  const { dim } = shape;
  const own = (part: string) => (config.sepLayerNorm ? `${name}.${part}_list.${repeat}` : `${name}.${part}`);
  const attended = windowAttention(net, name, repeat, isShifted, layerNorm(net, own('norm1'), x, dim, lnEps), shape, config.transformHeads);
  let out = graph.op('Add', [x, attended]);
  if (config.transformFFN) out = localConvolution(net, name, repeat, out, shape, config);
  const hidden = linear(net, `${name}.mlp.fc1`, layerNorm(net, own('norm2'), out, dim, lnEps), dim, dim * mlpRatio);
  return graph.op('Add', [out, linear(net, `${name}.mlp.fc2`, gelu(graph, hidden), dim * mlpRatio, dim)]);
}

/** The stream itself is normalised, then a depth-wise convolution of it is added. */
function localConvolution(
  net: NetworkBuilder,
  name: string,
  repeat: number,
  x: Value,
  { dim, side }: SwinBlockShape,
  config: MiniSwinConfig,
): Value {
  const { graph } = net;
  const kernel = config.localConvKernel;
  const normal = layerNorm(net, `${name}.local_norm_list.${repeat}`, x, dim, config.lnEps);
  const map = graph.op('Reshape', [graph.op('Transpose', [normal], { perm: [0, 2, 1] }), graph.list([0, dim, side, side])]);
  const shape = { from: dim, to: dim, kernel, padding: (kernel - 1) / 2, groups: dim };
  const local = conv(net, `${name}.local_conv_list.${repeat}`, map, shape);
  const tokens = graph.op('Transpose', [graph.op('Reshape', [local, graph.list([0, dim, -1])])], { perm: [0, 2, 1] });
  return graph.op('Add', [normal, tokens]);
}

/** Two by two tokens become one of twice the channels; the lower left one comes second, before the upper right one. */
function merged(net: NetworkBuilder, name: string, x: Value, dim: number, side: number, eps: number): Value {
  const { graph } = net;
  const cells = graph.op('Reshape', [x, graph.list([0, side / 2, 2, side / 2, 2 * dim])]);
  const split = graph.op('Reshape', [
    graph.op('Transpose', [cells], { perm: [0, 1, 3, 2, 4] }),
    graph.list([0, (side / 2) ** 2, 2, 2 * dim]),
  ]);
  const byColumn = graph.op('Reshape', [split, graph.list([0, (side / 2) ** 2, 4, dim])]);
  const ordered = graph.op('Gather', [byColumn, graph.list([0, 2, 1, 3])], { axis: 2 });
  const joined = graph.op('Reshape', [ordered, graph.list([0, 0, 4 * dim])]);
  return linear(net, `${name}.reduction`, layerNorm(net, `${name}.norm`, joined, 4 * dim, eps), 4 * dim, 2 * dim, false);
}
