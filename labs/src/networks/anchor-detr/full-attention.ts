import { multiHead } from '../../nn/multi-head.js';
import type { NetworkBuilder } from '../../nn/network.js';
import type { Value } from '../../onnx/graph.js';
import type { AttentionShape, MapAttention } from './map-attention.js';
import type { Padding } from './padding.js';
import { embeddedMap } from './position-embeddings.js';

/**
 * Attention to all places of a map at once, as DETR has it.
 * @param prefix of the weights that embed positions
 */
export function fullAttention(net: NetworkBuilder, prefix: string, shape: AttentionShape, padding: Padding): MapAttention {
  const { dim, heads, waves } = shape;
  const { graph } = net;
  const places = embeddedMap(net, prefix, padding.x, padding.y, dim, waves);
  const mask = padding.mapMask();
  const tokens = (map: Value) => graph.op('Reshape', [map, graph.list([0, -1, dim])]);
  const look = (name: string, query: Value, value: Value) => {
    const key = graph.op('Add', [value, places]);
    return multiHead(net, name, { query, key, value, mask }, dim, heads);
  };
  return {
    ofPlaces: (name, map) => look(name, graph.op('Add', [tokens(map), places]), tokens(map)),
    ofQueries: (name, content, { position }, map) => look(name, graph.op('Add', [content, position]), tokens(map)),
  };
}
