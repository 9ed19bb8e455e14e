import { gelu } from '../../nn/activate.js';
import { mixHeads } from '../../nn/heads.js';
import { conv, layerNorm, linear } from '../../nn/layers.js';
import type { Network, NetworkBuilder } from '../../nn/network.js';
import { mapToTokens, tokensToMap } from '../../nn/tokens.js';
import type { Value } from '../../onnx/graph.js';
import { type SwinLayers, swin } from '../swin/swin.js';
import type { SwinStage } from '../swin/swin-config.js';
import { windowAttention } from '../swin/window-attention.js';
import type { MiniSwinConfig } from './mini-swin-config.js';

/**
 * The network: `input` [n, 3, img, img] to `logits` [n, classes].
 * @param shown names of values inside to give back as well: those of `swin`, and `layers.<s>.blocks.<g>.{repeat<r>.window_attn,repeat<r>.window_attn.looks,repeat<r>.out,out}`
 */
export function miniSwin(config: MiniSwinConfig, shown: readonly string[] = []): Network {
  const layers: SwinLayers = (net, index, x, stage) => {
    const depth = config.depths[index] ?? 0;
    const groups = config.groups?.[index] ?? depth;
    let out = x;
    for (let layer = 0; layer < depth; layer++) {
      const group = Math.floor((layer * groups) / depth);
      const repeat = layer - (group * depth) / groups;
      const isShifted = layer % 2 === 1;
      // The released code adds the mask in every layer of a stage, shifted or not: official weights were trained so.
      const isMasked = stage.shift > 0 && (config.groups !== null || isShifted);
      const block = `layers.${index}.blocks.${group}`;
      out = swinLayer(net, { block, repeat, isShifted, isMasked }, out, stage, config);
      if (repeat === depth / groups - 1) net.note(`${block}.out`, out);
    }
    return out;
  };
  return swin('mini-swin', config, layers, shown);
}

interface Layer {
  readonly block: string;
  readonly repeat: number;
  readonly isShifted: boolean;
  readonly isMasked: boolean;
}

function swinLayer(net: NetworkBuilder, layer: Layer, x: Value, stage: SwinStage, config: MiniSwinConfig): Value {
  const { graph } = net;
  const { block, repeat } = layer;
  const { dim, heads } = stage;
  const hidden = Math.trunc(dim * config.mlpRatio);
  const normal = (norm: string, value: Value) =>
    layerNorm(net, config.sepLayerNorm ? `${block}.${norm}_list.${repeat}` : `${block}.${norm}`, value, dim, config.lnEps);
  const mix = (which: string, value: Value) => {
    const name = `${block}.${which}.${repeat}`;
    return mixHeads(graph, value, net.weight(`${name}.weight`, [heads, heads]), net.weight(`${name}.bias`, [heads]));
  };
  const attended = windowAttention(net, normal('norm1', x), stage, {
    ...layer,
    hasBias: config.qkvBias,
    mix: config.transformHeads ? mix : null,
    noted: `${block}.repeat${repeat}.window_attn`,
  });
  let out = graph.op('Add', [x, attended]);
  if (config.transformFFN) out = localConvolution(net, layer, out, stage, config);
  const wide = gelu(graph, linear(net, `${block}.mlp.fc1`, normal('norm2', out), dim, hidden));
  out = graph.op('Add', [out, linear(net, `${block}.mlp.fc2`, wide, hidden, dim)]);
  net.note(`${block}.repeat${repeat}.out`, out);
  return out;
}

/** The stream itself is normalised, then a depth-wise convolution of it is added. */
function localConvolution(
  net: NetworkBuilder,
  { block, repeat }: Layer,
  x: Value,
  { dim, side }: SwinStage,
  { localConvKernel: kernel, lnEps, qkvBias }: MiniSwinConfig,
): Value {
  const { graph } = net;
  const normal = layerNorm(net, `${block}.local_norm_list.${repeat}`, x, dim, lnEps);
  const shape = { from: dim, to: dim, kernel, padding: Math.floor(kernel / 2), groups: dim, hasBias: qkvBias };
  const local = conv(net, `${block}.local_conv_list.${repeat}`, tokensToMap(graph, normal, side, side), shape);
  return graph.op('Add', [normal, mapToTokens(graph, local)]);
}
