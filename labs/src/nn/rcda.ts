import type { Value } from '../onnx/graph.js';
import { softmax } from './functions.js';
import { attentionLogits, joinHeads, scaled, splitHeads } from './heads.js';
import { linear } from './modules.js';
import type { NetworkBuilder } from './network.js';

/** What row-column decoupled attention looks at. Maps are [n, rows, columns, dim], queries [n, length, dim]; masks are added to logits. */
export interface RcdaInputs {
  readonly queryRow: Value;
  readonly queryColumn: Value;
  readonly keyRow: Value;
  readonly keyColumn: Value;
  readonly value: Value;
  /** [n, 1, 1, columns], or null. */
  readonly rowMask: Value | null;
  /** [n, 1, 1, rows], or null. */
  readonly columnMask: Value | null;
}

/** Sizes that a graph is built for. */
export interface RcdaShape {
  readonly dim: number;
  readonly heads: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Row-column decoupled attention (Wang et al., Anchor DETR, 2021, section 3.4): attention over columns from the mean of each, over rows likewise, and the
 * values contracted by one after the other, the longer side first. Gives [n, length, dim].
 */
export function rcda(net: NetworkBuilder, name: string, inputs: RcdaInputs, { dim, heads, rows, columns }: RcdaShape): Value {
  const { graph } = net;
  const d = dim / heads;
  const [queryRow, queryColumn, keyRow, keyColumn, value] = project(net, name, inputs, dim);
  const mean = (map: Value, axis: number) => graph.op('ReduceMean', [map, graph.list([axis])], { keepdims: 0 });
  const weights = (query: Value, key: Value, mask: Value | null) => {
    const logits = attentionLogits(graph, splitHeads(graph, scaled(graph, query, d), heads), splitHeads(graph, key, heads));
    return softmax(graph, mask ? graph.op('Add', [logits, mask]) : logits);
  };
  const alongRow = weights(queryRow, mean(keyRow, 1), inputs.rowMask);
  const alongColumn = weights(queryColumn, mean(keyColumn, 2), inputs.columnMask);
  const grid = graph.op('Reshape', [value, graph.list([0, rows, columns, heads, d])]);
  const contracted =
    columns >= rows
      ? contract(net, graph.op('Transpose', [grid], { perm: [0, 3, 2, 1, 4] }), alongRow, alongColumn, [columns, rows, d, heads])
      : contract(net, graph.op('Transpose', [grid], { perm: [0, 3, 1, 2, 4] }), alongColumn, alongRow, [rows, columns, d, heads]);
  return linear(net, `${prefixOf(name)}out_proj`, joinHeads(graph, contracted), dim, dim);
}

/** The five projections share one weight `in_proj_weight` [5 · dim, dim]. */
function project(net: NetworkBuilder, name: string, inputs: RcdaInputs, dim: number): readonly [Value, Value, Value, Value, Value] {
  const { graph } = net;
  const prefix = prefixOf(name);
  const weights = graph.ops('Split', [net.weight(`${prefix}in_proj_weight`, [5 * dim, dim])], 5, { axis: 0, num_outputs: 5 });
  const biases = graph.ops('Split', [net.weight(`${prefix}in_proj_bias`, [5 * dim])], 5, { axis: 0, num_outputs: 5 });
  const sources = [inputs.queryRow, inputs.queryColumn, inputs.keyRow, inputs.keyColumn, inputs.value];
  return sources.map((source, i) => {
    const product = graph.op('MatMul', [source, graph.op('Transpose', [weights[i] as Value], { perm: [1, 0] })]);
    return graph.op('Add', [product, biases[i] as Value]);
  }) as unknown as readonly [Value, Value, Value, Value, Value];
}

/** A module that is the whole network has no name before its weights'. */
function prefixOf(name: string): string {
  return name === '' ? '' : `${name}.`;
}

/** Values [n, heads, first, second, d], contracted over the first side and then over the second: [n, heads, length, d]. */
function contract(
  net: NetworkBuilder,
  values: Value,
  first: Value,
  second: Value,
  sides: readonly [number, number, number, number],
): Value {
  const { graph } = net;
  const [long, short, d, heads] = sides;
  const flat = graph.op('Reshape', [values, graph.list([0, heads, long, short * d])]);
  const once = graph.op('Reshape', [graph.op('MatMul', [first, flat]), graph.list([0, heads, -1, short, d])]);
  const row = graph.op('Unsqueeze', [second, graph.list([3])]);
  return graph.op('Squeeze', [graph.op('MatMul', [row, once]), graph.list([3])]);
}
