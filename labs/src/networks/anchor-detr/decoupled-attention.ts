import type { NetworkBuilder } from '../../nn/network.js';
import { type RcdaShape, rcda } from '../../nn/rcda.js';
import type { Value } from '../../onnx/graph.js';
import type { AttentionShape, MapAttention } from './map-attention.js';
import type { Padding } from './padding.js';
import { embedded1d } from './position-embeddings.js';

/**
 * Attention along rows and along columns.
 * @param prefix of the weights that embed positions
 */
export function decoupledAttention(net: NetworkBuilder, prefix: string, shape: AttentionShape & RcdaShape, padding: Padding): MapAttention {
  const { graph } = net;
  const { dim, waves } = shape;
  const columns = embedded1d(net, prefix, padding.x, dim, waves);
  const rows = embedded1d(net, prefix, padding.y, dim, waves);
  net.note('posemb_row', columns);
  net.note('posemb_col', rows);
  const look = (name: string, queryRow: Value, queryColumn: Value, map: Value) => {
    const mean = (axis: number) => graph.op('ReduceMean', [map, graph.list([axis])], { keepdims: 0 });
    const keys = { keyRow: graph.op('Add', [mean(1), columns]), keyColumn: graph.op('Add', [mean(2), rows]) };
    const { rowMask, columnMask } = padding;
    return rcda(net, name, { queryRow, queryColumn, ...keys, value: map, rowMask, columnMask }, shape);
  };
  const tokens = (map: Value) => graph.op('Reshape', [map, graph.list([0, -1, dim])]);
  const placed = (map: Value, positions: Value, axis: number) =>
    tokens(graph.op('Add', [map, graph.op('Unsqueeze', [positions, graph.list([axis])])]));
  return {
    ofPlaces: (name, map) => look(name, placed(map, columns, 1), placed(map, rows, 2), map),
    ofQueries: (name, content, { x, y }, map) => look(name, graph.op('Add', [content, x]), graph.op('Add', [content, y]), map),
  };
}
