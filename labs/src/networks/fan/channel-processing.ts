import { gelu } from '../../nn/activate.js';
import { batchNorm, conv, layerNorm, linear } from '../../nn/layers.js';
import type { NetworkBuilder } from '../../nn/network.js';
import { mapToTokens, tokensToMap } from '../../nn/tokens.js';
import type { Value } from '../../onnx/graph.js';
import { channelGates, type GateShape } from './channel-gates.js';
import { squeezeGates } from './squeeze-gates.js';

/** Sizes and settings of channel processing. */
export interface ChannelShape extends GateShape {
  /** What gates are made by: efficient channel attention, or squeeze and excitation. */
  readonly channelAttention: 'eca' | 'se';
  /** Side of the map of tokens. */
  readonly side: number;
  readonly mlpRatio: number;
  readonly normVEps: number;
  readonly batchNormEps: number;
  /** Whether the MLP adds its convolution to what it convolves, or puts it in its place. */
  readonly addsConvolution: boolean;
}

/**
 * An MLP with convolutions, each channel of it scaled by a gate. Takes and gives [n, side · side, dim]. Notes the gates under `<noted>.channel_attn` and the
 * MLP under `<noted>.mlp_v`. With squeeze and excitation values are not normalised.
 */
export function channelProcessing(net: NetworkBuilder, name: string, noted: string, u: Value, shape: ChannelShape): Value {
  const { graph } = net;
  const { dim, channelAttention, normVEps } = shape;
  const value = convolvingMlp(net, `${name}.mlp_v`, u, shape);
  const gates = channelAttention === 'se' ? squeezeGates(net, name, value, dim) : channelGates(net, name, u, shape);
  net.note(`${noted}.channel_attn`, gates);
  net.note(`${noted}.mlp_v`, value);
  const scaled = channelAttention === 'se' ? value : layerNorm(net, `${name}.norm_v`, value, dim, normVEps);
  return graph.op('Mul', [scaled, graph.op('Reshape', [gates, graph.list([0, 1, dim])])]);
}

/** An MLP whose hidden channels are convolved, in place of an activation. */
function convolvingMlp(
  net: NetworkBuilder,
  name: string,
  u: Value,
  { dim, side, mlpRatio, batchNormEps, addsConvolution }: ChannelShape,
): Value {
  const { graph } = net;
  const hidden = Math.trunc(dim * mlpRatio);
  const wide = linear(net, `${name}.fc1`, u, dim, hidden);
  const shape = { from: hidden, to: hidden, kernel: 3, padding: 1, groups: hidden };
  const first = gelu(graph, conv(net, `${name}.dwconv.conv1`, tokensToMap(graph, wide, side, side), shape));
  const normal = batchNorm(net, `${name}.dwconv.bn`, first, hidden, batchNormEps);
  const second = mapToTokens(graph, conv(net, `${name}.dwconv.conv2`, normal, shape));
  const scaled = graph.op('Mul', [second, net.weight(`${name}.gamma`, [hidden])]);
  return linear(net, `${name}.fc2`, addsConvolution ? graph.op('Add', [scaled, wide]) : scaled, hidden, dim);
}
