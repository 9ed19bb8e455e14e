import { linear } from '../../nn/layers.js';
import type { NetworkBuilder } from '../../nn/network.js';
import { sineEncoding, type Waves } from '../../nn/sine-encoding.js';
import type { Value } from '../../onnx/graph.js';

/** Positions along one direction [n, length], embedded by the MLP that rows, columns and queries share: [n, length, dim]. */
export function embedded1d(net: NetworkBuilder, prefix: string, positions: Value, dim: number, waves: Waves): Value {
  const encoding = sineEncoding(net.graph, positions, dim, waves);
  const hidden = net.graph.op('Relu', [linear(net, `${prefix}adapt_pos1d.0`, encoding, dim, dim)]);
  return linear(net, `${prefix}adapt_pos1d.2`, hidden, dim, dim);
}

/** Points by their x and y [n, length], embedded: [n, length, dim]. The encoding of y comes first. */
export function embedded2d(net: NetworkBuilder, prefix: string, x: Value, y: Value, dim: number, waves: Waves): Value {
  const { graph } = net;
  const encoding = graph.op('Concat', [sineEncoding(graph, y, dim / 2, waves), sineEncoding(graph, x, dim / 2, waves)], { axis: -1 });
  const hidden = graph.op('Relu', [linear(net, `${prefix}adapt_pos2d.0`, encoding, dim, dim)]);
  return linear(net, `${prefix}adapt_pos2d.2`, hidden, dim, dim);
}

/** All places of a map by the x of its columns [n, columns] and the y of its rows [n, rows], embedded: [n, rows · columns, dim]. */
export function embeddedMap(net: NetworkBuilder, prefix: string, x: Value, y: Value, dim: number, waves: Waves): Value {
  const { graph } = net;
  // The first layer is linear, so that rows and columns go through it apart and meet as a sum.
  const weight = net.weight(`${prefix}adapt_pos2d.0.weight`, [dim, dim]);
  const halves = graph.ops('Split', [graph.op('Transpose', [weight], { perm: [1, 0] })], 2, { axis: 0, num_outputs: 2 });
  const [ofY, ofX] = [y, x].map((positions, i) =>
    graph.op('MatMul', [sineEncoding(graph, positions, dim / 2, waves), halves[i] as Value]),
  ) as [Value, Value];
  const sum = graph.op('Add', [graph.op('Unsqueeze', [ofY, graph.list([2])]), graph.op('Unsqueeze', [ofX, graph.list([1])])]);
  const hidden = graph.op('Relu', [graph.op('Add', [sum, net.weight(`${prefix}adapt_pos2d.0.bias`, [dim])])]);
  return graph.op('Reshape', [linear(net, `${prefix}adapt_pos2d.2`, hidden, dim, dim), graph.list([0, -1, dim])]);
}
