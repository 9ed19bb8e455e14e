import { gelu } from '../../nn/activate.js';
import { conv, layerNorm, linear } from '../../nn/layers.js';
import type { NetworkBuilder } from '../../nn/network.js';
import type { Value } from '../../onnx/graph.js';

const eps = 1e-6;

/** The first stages of a ConvNeXt (Liu et al., 2022): [n, channels of the last, rows, columns]. Notes `hybrid.stem` and `hybrid.stage<s>`. */
export function convNextFront(net: NetworkBuilder, name: string, image: Value, depths: readonly number[], dims: readonly number[]): Value {
  let from = dims[0] ?? 0;
  let map = normalised(net, `${name}.stem.1`, conv(net, `${name}.stem.0`, image, { from: 3, to: from, kernel: 4, stride: 4 }), from);
  net.note('hybrid.stem', map);
  depths.forEach((depth, stage) => {
    const to = dims[stage] ?? 0;
    const own = `${name}.stages.${stage}`;
    if (stage > 0) {
      const normal = normalised(net, `${own}.downsample.0`, map, from);
      map = conv(net, `${own}.downsample.1`, normal, { from, to, kernel: 2, stride: 2 });
    }
    for (let block = 0; block < depth; block++) map = convNextBlock(net, `${own}.blocks.${block}`, map, to);
    net.note(`hybrid.stage${stage}`, map);
    from = to;
  });
  return map;
}

function convNextBlock(net: NetworkBuilder, name: string, map: Value, dim: number): Value {
  const { graph } = net;
  const local = conv(net, `${name}.conv_dw`, map, { from: dim, to: dim, kernel: 7, padding: 3, groups: dim });
  const normal = layerNorm(net, `${name}.norm`, channelsLast(net, local), dim, eps);
  const wide = gelu(graph, linear(net, `${name}.mlp.fc1`, normal, dim, 4 * dim));
  const narrow = linear(net, `${name}.mlp.fc2`, wide, 4 * dim, dim);
  const scaled = graph.op('Mul', [narrow, net.weight(`${name}.gamma`, [dim])]);
  return graph.op('Add', [map, channelsFirst(net, scaled)]);
}

/** Each place normalised over its channels. */
function normalised(net: NetworkBuilder, name: string, map: Value, dim: number): Value {
  return channelsFirst(net, layerNorm(net, name, channelsLast(net, map), dim, eps));
}

function channelsLast({ graph }: NetworkBuilder, map: Value): Value {
  return graph.op('Transpose', [map], { perm: [0, 2, 3, 1] });
}

function channelsFirst({ graph }: NetworkBuilder, map: Value): Value {
  return graph.op('Transpose', [map], { perm: [0, 3, 1, 2] });
}
