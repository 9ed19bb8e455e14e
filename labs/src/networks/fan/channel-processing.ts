import { gelu, softmax } from '../../nn/activate.js';
import { batchNorm, conv, layerNorm, linear } from '../../nn/layers.js';
import type { NetworkBuilder } from '../../nn/network.js';
import { mapToTokens, tokensToMap } from '../../nn/tokens.js';
import type { Value } from '../../onnx/graph.js';

/** Sizes and settings of channel processing. */
export interface ChannelShape {
  readonly dim: number;
  readonly heads: number;
  /** Side of the map of tokens. */
  readonly side: number;
  readonly mlpRatio: number;
  readonly qkvBias: boolean;
  readonly normVEps: number;
  readonly batchNormEps: number;
  /** Whether the MLP adds its convolution to what it convolves, or puts it in its place. */
  readonly addsConvolution: boolean;
}

/**
 * Efficient channel attention (Zhou et al., 2022, equation 7): an MLP with convolutions, each channel of it scaled by a gate. Takes and gives
 * [n, side · side, dim]. Notes the gates under `<noted>.channel_attn` and the MLP under `<noted>.mlp_v`.
 */
export function channelProcessing(net: NetworkBuilder, name: string, noted: string, u: Value, shape: ChannelShape): Value {
  const { graph } = net;
  const gates = channelGates(net, name, u, shape);
  net.note(`${noted}.channel_attn`, gates);
  const value = convolvingMlp(net, `${name}.mlp_v`, u, shape);
  net.note(`${noted}.mlp_v`, value);
  const normal = layerNorm(net, `${name}.norm_v`, value, shape.dim, shape.normVEps);
  return graph.op('Mul', [normal, graph.op('Reshape', [gates, graph.list([0, 1, shape.dim])])]);
}

/**
 * A gate for each channel, [n, heads, dim / heads, 1]: how much the channel's share of each token, by a projection, goes along with the head's mean share,
 * shares being softmaxes over the tokens.
 */
function channelGates(net: NetworkBuilder, name: string, u: Value, { dim, heads, qkvBias }: ChannelShape): Value {
  const { graph } = net;
  const shares = (tokens: Value) => {
    const channels = softmax(graph, graph.op('Transpose', [tokens], { perm: [0, 2, 1] }));
    return graph.op('Reshape', [channels, graph.list([0, heads, dim / heads, -1])]);
  };
  const query = shares(linear(net, `${name}.q`, u, dim, dim, qkvBias));
  const mean = graph.op('ReduceMean', [shares(u), graph.list([2])], { keepdims: 0 });
  const agreement = graph.op('MatMul', [query, graph.op('Unsqueeze', [mean, graph.list([3])])]);
  return graph.op('Mul', [graph.op('Sigmoid', [agreement]), net.weight(`${name}.temperature`, [heads, 1, 1])]);
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
