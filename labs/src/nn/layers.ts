import type { Value } from '../onnx/graph.js';
import { integers } from '../tensor.js';
import type { NetworkBuilder } from './network.js';
import { normaliseBatch, normaliseGroups, normaliseLast } from './normalise.js';
import { convolve, type WindowOptions } from './windows.js';

/** A linear layer over the last dimension: `<name>.weight` [to, from] and, unless it has none, `<name>.bias`. */
export function linear(net: NetworkBuilder, name: string, x: Value, from: number, to: number, hasBias = true): Value {
  const product = net.graph.op('MatMul', [x, net.graph.op('Transpose', [net.weight(`${name}.weight`, [to, from])], { perm: [1, 0] })]);
  return hasBias ? net.graph.op('Add', [product, net.weight(`${name}.bias`, [to])]) : product;
}

/** What a convolution layer is. */
export interface ConvShape extends WindowOptions {
  readonly from: number;
  readonly to: number;
  /** Side of the kernel. */
  readonly kernel: number;
  readonly groups?: number;
  readonly hasBias?: boolean;
}

/** A convolution layer: `<name>.weight` [to, from / groups, kernel, kernel] and, unless it has none, `<name>.bias`. */
export function conv(net: NetworkBuilder, name: string, x: Value, shape: ConvShape): Value {
  const { from, to, kernel, groups = 1, hasBias = true } = shape;
  const weight = net.weight(`${name}.weight`, [to, from / groups, kernel, kernel]);
  return convolve(net.graph, x, weight, hasBias ? net.weight(`${name}.bias`, [to]) : null, shape);
}

/** A layer normalisation over the last dimension. */
export function layerNorm(net: NetworkBuilder, name: string, x: Value, size: number, eps: number): Value {
  return normaliseLast(net.graph, x, net.weight(`${name}.weight`, [size]), net.weight(`${name}.bias`, [size]), eps);
}

/** A group normalisation of a map [n, channels, rows, columns]. */
export function groupNorm(net: NetworkBuilder, name: string, x: Value, channels: number, groups: number, eps: number): Value {
  return normaliseGroups(net.graph, x, net.weight(`${name}.weight`, [channels]), net.weight(`${name}.bias`, [channels]), groups, eps);
}

/** A batch normalisation that was never trained along: its four tensors are buffers, and it counts no batches. */
export function frozenBatchNorm(net: NetworkBuilder, name: string, x: Value, channels: number, eps: number): Value {
  const part = (last: string) => net.buffer(`${name}.${last}`, [channels]);
  return normaliseBatch(
    net.graph,
    x,
    { weight: part('weight'), bias: part('bias'), mean: part('running_mean'), variance: part('running_var') },
    eps,
  );
}

/** A batch normalisation after training. */
export function batchNorm(net: NetworkBuilder, name: string, x: Value, channels: number, eps: number): Value {
  const trained = (last: string) => net.weight(`${name}.${last}`, [channels]);
  const kept = (last: string) => net.buffer(`${name}.${last}`, [channels]);
  net.computed(`${name}.num_batches_tracked`, integers([], [0]));
  return normaliseBatch(
    net.graph,
    x,
    { weight: trained('weight'), bias: trained('bias'), mean: kept('running_mean'), variance: kept('running_var') },
    eps,
  );
}

/** A linear layer dim to dim for each of some values, the layers' weights one below the other in `<name>_weight` [count · dim, dim] and `<name>_bias`. */
export function projections(net: NetworkBuilder, name: string, sources: readonly Value[], dim: number): Value[] {
  const { graph } = net;
  const count = sources.length;
  const weights = graph.ops('Split', [net.weight(`${name}_weight`, [count * dim, dim])], count, { axis: 0, num_outputs: count });
  const biases = graph.ops('Split', [net.weight(`${name}_bias`, [count * dim])], count, { axis: 0, num_outputs: count });
  return sources.map((source, i) => {
    const product = graph.op('MatMul', [source, graph.op('Transpose', [weights[i] as Value], { perm: [1, 0] })]);
    return graph.op('Add', [product, biases[i] as Value]);
  });
}
