import type { Value } from '../onnx/graph.js';
import { softmax } from './activate.js';
import { attentionLogits, joinHeads, scaled, splitHeads } from './heads.js';
import { linear, projections } from './layers.js';
import type { NetworkBuilder } from './network.js';

/** What row-column decoupled attention looks at. */
export interface RcdaInputs {
  /** [n, length, dim], looking along a row and along a column. */
  readonly queryRow: Value;
  readonly queryColumn: Value;
  /** [n, columns, dim]: the mean of each column's keys. */
  readonly keyRow: Value;
  /** [n, rows, dim]: the mean of each row's keys. */
  readonly keyColumn: Value;
  /** [n, rows, columns, dim]. */
  readonly value: Value;
  /** Added to logits: [n, 1, 1, columns], or null. */
  readonly rowMask: Value | null;
  /** Added to logits: [n, 1, 1, rows], or null. */
  readonly columnMask: Value | null;
}

/** Sizes that a graph is built for. */
export interface RcdaShape {
  readonly dim: number;
  readonly heads: number;
  /** Which side of the map is the longer one, to be contracted first; the other order gives the same in more memory. */
  readonly longSide: 'rows' | 'columns';
}

/**
 * Row-column decoupled attention (Wang et al., Anchor DETR, 2021, section 3.4): attention over columns from the mean of each, over rows likewise, and the
 * values contracted by one after the other. Gives [n, length, dim]. Keys come averaged: the mean of projections is the projection of the mean. Notes
 * `<prefix>row_weights` [n, heads, length, columns] and `<prefix>column_weights` [n, heads, length, rows].
 * @param prefix of the weights' names, with its final dot
 */
export function rcda(net: NetworkBuilder, prefix: string, inputs: RcdaInputs, { dim, heads, longSide }: RcdaShape): Value {
  const { graph } = net;
  const d = dim / heads;
  const sources = [inputs.queryRow, inputs.queryColumn, inputs.keyRow, inputs.keyColumn, inputs.value];
  const [queryRow, queryColumn, keyRow, keyColumn, value] = projections(net, `${prefix}in_proj`, sources, dim) as [
    Value,
    Value,
    Value,
    Value,
    Value,
  ];
  const weights = (query: Value, key: Value, mask: Value | null) => {
    const logits = attentionLogits(graph, splitHeads(graph, scaled(graph, query, d), heads), splitHeads(graph, key, heads));
    return softmax(graph, mask ? graph.op('Add', [logits, mask]) : logits);
  };
  const alongRow = weights(queryRow, keyRow, inputs.rowMask);
  const alongColumn = weights(queryColumn, keyColumn, inputs.columnMask);
  net.note(`${prefix}row_weights`, alongRow);
  net.note(`${prefix}column_weights`, alongColumn);
  const grid = graph.op('Reshape', [value, graph.list([0, 0, 0, heads, d])]);
  const contracted =
    longSide === 'columns'
      ? contract(net, graph.op('Transpose', [grid], { perm: [0, 3, 2, 1, 4] }), alongRow, alongColumn, d)
      : contract(net, graph.op('Transpose', [grid], { perm: [0, 3, 1, 2, 4] }), alongColumn, alongRow, d);
  return linear(net, `${prefix}out_proj`, joinHeads(graph, contracted), dim, dim);
}

/** Values [n, heads, first, second, d], contracted over the first side and then over the second: [n, heads, length, d]. */
function contract(net: NetworkBuilder, values: Value, first: Value, second: Value, d: number): Value {
  const { graph } = net;
  const flat = graph.op('Reshape', [values, graph.list([0, 0, 0, -1])]);
  const once = graph.op('Reshape', [graph.op('MatMul', [first, flat]), graph.list([0, 0, 0, -1, d])]);
  const row = graph.op('Unsqueeze', [second, graph.list([3])]);
  return graph.op('Squeeze', [graph.op('MatMul', [row, once]), graph.list([3])]);
}
