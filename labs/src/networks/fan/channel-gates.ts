import { softmax } from '../../nn/activate.js';
import { linear } from '../../nn/layers.js';
import type { NetworkBuilder } from '../../nn/network.js';
import type { Value } from '../../onnx/graph.js';

/** Of what a channel's gate is made. */
export interface GateShape {
  readonly dim: number;
  readonly heads: number;
  readonly qkvBias: boolean;
}

/**
 * Efficient channel attention (Zhou et al., 2022, equation 7): a gate for each channel, [n, heads, dim / heads, 1]: how much the channel's share of each
 * token, by a projection, goes along with the head's mean share, shares being softmaxes over the tokens.
 */
export function channelGates(net: NetworkBuilder, name: string, u: Value, { dim, heads, qkvBias }: GateShape): Value {
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
