import { linear } from '../../nn/layers.js';
import type { NetworkBuilder } from '../../nn/network.js';
import type { Value } from '../../onnx/graph.js';
import type { AnchorTransformerConfig } from './anchor-detr-config.js';
import type { Queries } from './queries.js';

/** What is found at each query: logits [n, queries, classes], and boxes [n, queries, 4] as centre, width and height from 0 to 1. */
export interface Found {
  readonly logits: Value;
  readonly boxes: Value;
}

/** The heads, the same for each layer of the decoder. */
export function anchorHeads(
  net: NetworkBuilder,
  prefix: string,
  { dim, classes }: AnchorTransformerConfig,
  { reference }: Queries,
): (content: Value) => Found {
  const { graph } = net;
  const head = `${prefix}bbox_embed.0.layers`;
  return (content) => {
    const logits = linear(net, `${prefix}class_embed.0`, content, dim, classes);
    const first = graph.op('Relu', [linear(net, `${head}.0`, content, dim, dim)]);
    const second = graph.op('Relu', [linear(net, `${head}.1`, first, dim, dim)]);
    const offsets = linear(net, `${head}.2`, second, dim, 4);
    return { logits, boxes: graph.op('Sigmoid', [graph.op('Add', [offsets, reference])]) };
  };
}

/** Names the heads again for each further layer of the decoder, as checkpoints do. */
export function tieHeads(net: NetworkBuilder, prefix: string, layers: number): void {
  const parts = ['class_embed.#', ...[0, 1, 2].map((layer) => `bbox_embed.#.layers.${layer}`)];
  const names = parts.flatMap((part) => ['weight', 'bias'].map((last) => `${prefix}${part}.${last}`));
  for (let k = 1; k < layers; k++) for (const name of names) net.alias(name.replace('#', String(k)), name.replace('#', '0'));
}
