import { gelu } from '../../nn/activate.js';
import { batchNorm, conv } from '../../nn/layers.js';
import type { NetworkBuilder } from '../../nn/network.js';
import type { Value } from '../../onnx/graph.js';
import type { FanConfig } from './fan-config.js';

/** A 3×3 convolution of stride 2 for each halving of the picture down to tokens: [n, dim, side, side]. */
export function convStem(net: NetworkBuilder, name: string, image: Value, { dim, patch, batchNormEps }: FanConfig): Value {
  let [map, from] = [image, 3];
  stemChannels(dim, patch).forEach((to, index) => {
    const unit = `${name}.${2 * index}`;
    const convolved = conv(net, `${unit}.0`, index === 0 ? map : gelu(net.graph, map), {
      from,
      to,
      kernel: 3,
      stride: 2,
      padding: 1,
      hasBias: false,
    });
    map = batchNorm(net, `${unit}.1`, convolved, to, batchNormEps);
    from = to;
  });
  return map;
}

/** Channels after each convolution: doubling up to `dim`, but that the shortest stem begins with a quarter. */
function stemChannels(dim: number, patch: number): number[] {
  if (patch === 4) return [dim / 4, dim];
  const count = Math.log2(patch);
  return Array.from({ length: count }, (_, index) => dim / 2 ** (count - 1 - index));
}
