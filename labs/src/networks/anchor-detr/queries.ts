import { inverseSigmoid } from '../../nn/activate.js';
import type { NetworkBuilder } from '../../nn/network.js';
import type { Value } from '../../onnx/graph.js';
import { floats, integers } from '../../tensor.js';
import type { AnchorTransformerConfig } from './anchor-detr-config.js';
import { gridPoints } from './grid-points.js';
import { embedded1d, embedded2d } from './position-embeddings.js';

/** What the decoder starts from: patterns · points queries, pattern by pattern, the same for each of the batch. None of it depends on a picture. */
export interface Queries {
  /** The patterns [1, queries, dim]. */
  readonly content: Value;
  /** Embedded points, their x and their y: [1, queries, dim] each. */
  readonly position: Value;
  readonly x: Value;
  readonly y: Value;
  /** What points add to a box before its sigmoid: [1, queries, 4]. */
  readonly reference: Value;
}

/** Makes the queries of a decoder. */
export function queriesOf(net: NetworkBuilder, prefix: string, config: AnchorTransformerConfig): Queries {
  const { graph } = net;
  const { dim, patterns, waves } = config;
  const { points, count } = anchorPoints(net, prefix, config);
  const along = (axis: number) =>
    graph.op('Unsqueeze', [graph.op('Gather', [points, graph.constant(integers([], [axis]))], { axis: 1 }), graph.list([0])]);
  const [x, y] = [along(0), along(1)];
  const repeated = (value: Value) => graph.op('Tile', [value, graph.list([1, patterns, 1])]);
  const own = graph.op('Unsqueeze', [net.weight(`${prefix}pattern.weight`, [patterns, dim]), graph.list([1])]);
  const content = graph.op('Reshape', [
    graph.op('Expand', [own, graph.list([patterns, count, dim])]),
    graph.list([1, patterns * count, dim]),
  ]);
  const logits = graph.op('Unsqueeze', [inverseSigmoid(graph, points, 1e-5), graph.list([0])]);
  const sizes = graph.constant(floats([1, count, 2], new Float32Array(count * 2)));
  return {
    content,
    position: repeated(embedded2d(net, prefix, x, y, dim, waves)),
    x: repeated(embedded1d(net, prefix, x, dim, waves)),
    y: repeated(embedded1d(net, prefix, y, dim, waves)),
    reference: repeated(graph.op('Concat', [logits, sizes], { axis: 2 })),
  };
}

/** The points [count, 2], x before y. */
function anchorPoints(
  net: NetworkBuilder,
  prefix: string,
  { prior, queries }: AnchorTransformerConfig,
): { readonly points: Value; readonly count: number } {
  if (prior === 'learned') return { points: net.weight(`${prefix}position.weight`, [queries, 2]), count: queries };
  const grid = gridPoints(queries);
  return { points: net.graph.constant(floats([grid.length, 2], grid.flat())), count: grid.length };
}
