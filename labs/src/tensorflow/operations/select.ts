import type { Flow, FlowGraph } from '../flow-graph.js';

/** The values at places along an axis: the places' dimensions stand where the axis was. */
export function gather(graph: FlowGraph, x: Flow, places: Flow, axis: number): Flow {
  const along = axis < 0 ? axis + x.dims.length : axis;
  const made = graph.builder.op('Gather', [graph.value(x), graph.value(places)], { axis: along });
  return graph.flow(made, x.dims.toSpliced(along, 1, ...places.dims), x.type);
}

/** The largest values along the last axis, largest first, and their places. */
export function topK(graph: FlowGraph, x: Flow, count: number): [values: Flow, places: Flow] {
  const { builder } = graph;
  const [values, places] = builder.ops('TopK', [graph.value(x), builder.list([count])], 2);
  const dims = x.dims.with(-1, count);
  const whole = builder.op('Cast', [places ?? null], { to: 6 });
  return [graph.flow(values as NonNullable<typeof values>, dims, x.type), graph.flow(whole, dims, 'int32')];
}

/** Parts of a value along an axis; one size may be -1, the rest. */
export function split(graph: FlowGraph, x: Flow, sizes: readonly number[], axis: number): Flow[] {
  const along = axis < 0 ? axis + x.dims.length : axis;
  const rest = (x.dims[along] ?? 0) - sizes.reduce((sum, size) => sum + Math.max(size, 0), 0);
  const whole = sizes.map((size) => (size === -1 ? rest : size));
  const { builder } = graph;
  const parts = builder.ops('Split', [graph.value(x), builder.list(whole)], whole.length, { axis: along });
  return parts.map((part, k) => graph.flow(part, x.dims.with(along, whole[k] ?? 0), x.type));
}
