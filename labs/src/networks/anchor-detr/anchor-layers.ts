import { layerNorm, linear } from '../../nn/layers.js';
import { multiHead } from '../../nn/multi-head.js';
import type { NetworkBuilder } from '../../nn/network.js';
import type { Value } from '../../onnx/graph.js';
import type { AnchorTransformerConfig } from './anchor-detr-config.js';
import type { MapAttention } from './map-attention.js';
import type { Queries } from './queries.js';

/** A layer of the encoder, on a map [n, rows, columns, dim]. */
export function encoderLayer(
  net: NetworkBuilder,
  name: string,
  map: Value,
  attention: MapAttention,
  config: AnchorTransformerConfig,
): Value {
  const { graph } = net;
  const { dim, lnEps } = config;
  const tokens = graph.op('Reshape', [map, graph.list([0, -1, dim])]);
  const seen = attention.ofPlaces(`${name}.self_attn.`, map);
  const summed = layerNorm(net, `${name}.norm1`, graph.op('Add', [tokens, seen]), dim, lnEps);
  return graph.op('Reshape', [feedForward(net, `${name}.ffn`, summed, config), graph.op('Shape', [map])]);
}

/**
 * A layer of the decoder, on queries [n or 1, queries, dim] that look at each other and at a map.
 * @param noted before the names of what is inside
 */
export function decoderLayer(
  net: NetworkBuilder,
  name: string,
  noted: string,
  content: Value,
  queries: Queries,
  map: Value,
  attention: MapAttention,
  config: AnchorTransformerConfig,
): Value {
  const { graph } = net;
  const { dim, heads, lnEps } = config;
  const placed = graph.op('Add', [content, queries.position]);
  const among = multiHead(net, `${name}.self_attn.`, { query: placed, key: placed, value: content, mask: null }, dim, heads);
  noteQueries(net, `${noted}.self_attn (L,N,C)`, among, map);
  const first = layerNorm(net, `${name}.norm2`, graph.op('Add', [content, among]), dim, lnEps);
  const seen = attention.ofQueries(`${name}.cross_attn.`, first, queries, map);
  noteQueries(net, `${noted}.cross_attn (L,N,C)`, seen, map);
  const second = layerNorm(net, `${name}.norm1`, graph.op('Add', [first, seen]), dim, lnEps);
  const out = feedForward(net, `${name}.ffn`, second, config);
  net.note(`${noted}.out`, out);
  return out;
}

function feedForward(net: NetworkBuilder, name: string, x: Value, { dim, ffn, lnEps }: AnchorTransformerConfig): Value {
  const { graph } = net;
  const hidden = graph.op('Relu', [linear(net, `${name}.linear1`, x, dim, ffn)]);
  return layerNorm(net, `${name}.norm2`, graph.op('Add', [x, linear(net, `${name}.linear2`, hidden, ffn, dim)]), dim, lnEps);
}

/** Notes what queries hold as [queries, n, dim], also where it is still the same for the whole batch. */
function noteQueries(net: NetworkBuilder, name: string, value: Value, map: Value): void {
  net.note(name, () => {
    const { graph } = net;
    const count = graph.op('Slice', [graph.op('Shape', [map]), graph.list([0]), graph.list([1])]);
    const shape = graph.op('Concat', [count, graph.list([1, 1])], { axis: 0 });
    return graph.op('Transpose', [graph.op('Expand', [value, shape])], { perm: [1, 0, 2] });
  });
}
