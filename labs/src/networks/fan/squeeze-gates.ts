import { linear } from '../../nn/layers.js';
import type { NetworkBuilder } from '../../nn/network.js';
import type { Value } from '../../onnx/graph.js';

/** How many times fewer channels stand between. */
const reduction = 4;

/**
 * Squeeze and excitation (Hu et al., 2018): a gate for each channel of [n, tokens, dim], [n, 1, dim], by two layers from the mean of all tokens. Which
 * names FAN's authors give these layers is not published; `se.fc1` and `se.fc2` are our own.
 */
export function squeezeGates(net: NetworkBuilder, name: string, value: Value, dim: number): Value {
  const { graph } = net;
  const narrow = Math.trunc(dim / reduction);
  const mean = graph.op('ReduceMean', [value, graph.list([1])], { keepdims: 1 });
  const squeezed = graph.op('Relu', [linear(net, `${name}.se.fc1`, mean, dim, narrow)]);
  return graph.op('Sigmoid', [linear(net, `${name}.se.fc2`, squeezed, narrow, dim)]);
}
