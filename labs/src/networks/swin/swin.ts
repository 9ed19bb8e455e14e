import { conv, layerNorm, linear } from '../../nn/layers.js';
import { type Network, NetworkBuilder } from '../../nn/network.js';
import { mapToTokens, pickTokens } from '../../nn/tokens.js';
import type { Value } from '../../onnx/graph.js';
import { type SwinShape, type SwinStage, swinStages } from './swin-config.js';
import { mergeOrder } from './windows-of-tokens.js';

/** The layers of one stage, run on its tokens [n, side · side, dim]; notes what is inside under `layers.<index>.blocks…`. */
export type SwinLayers = (net: NetworkBuilder, index: number, x: Value, stage: SwinStage) => Value;

/**
 * A Swin transformer around any layers: `input` [n, 3, img, img] to `logits` [n, classes].
 * @param shown names of values inside to give back as well: `patch_embed`, `layers.<stage>.out`, `norm`, and what the layers note
 */
export function swin(name: string, config: SwinShape, layers: SwinLayers, shown: readonly string[]): Network {
  const net = new NetworkBuilder(name, shown);
  const { graph } = net;
  const { img, classes, lnEps } = config;
  const stages = swinStages(config);
  let x = embedded(net, graph.input('input', 'float32', ['n', 3, img, img]), config);
  stages.forEach((stage, index) => {
    x = layers(net, index, x, stage);
    if (index < stages.length - 1) x = merged(net, `layers.${index}.downsample`, x, stage, lnEps);
    net.note(`layers.${index}.out`, x);
  });
  const last = stages.at(-1)?.dim ?? 0;
  const normal = layerNorm(net, 'norm', x, last, lnEps);
  net.note('norm', normal);
  const pooled = graph.op('ReduceMean', [normal, graph.list([1])], { keepdims: 0 });
  graph.output('logits', linear(net, 'head', pooled, last, classes), 'float32', ['n', classes]);
  return net.finish();
}

function embedded(net: NetworkBuilder, image: Value, { img, patch, dim, lnEps, patchNorm, ape }: SwinShape): Value {
  const { graph } = net;
  const patches = mapToTokens(graph, conv(net, 'patch_embed.proj', image, { from: 3, to: dim, kernel: patch, stride: patch }));
  const tokens = patchNorm ? layerNorm(net, 'patch_embed.norm', patches, dim, lnEps) : patches;
  net.note('patch_embed', tokens);
  return ape ? graph.op('Add', [tokens, net.weight('absolute_pos_embed', [1, (img / patch) ** 2, dim])]) : tokens;
}

/** Two by two tokens become one of twice the channels. */
function merged(net: NetworkBuilder, name: string, x: Value, { dim, side }: SwinStage, eps: number): Value {
  const { graph } = net;
  const cells = pickTokens(graph, x, mergeOrder(side));
  const joined = graph.op('Reshape', [cells, graph.list([-1, (side / 2) ** 2, 4 * dim])]);
  return linear(net, `${name}.reduction`, layerNorm(net, `${name}.norm`, joined, 4 * dim, eps), 4 * dim, 2 * dim, false);
}
