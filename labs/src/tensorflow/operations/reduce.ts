import type { Flow, FlowGraph } from '../flow-graph.js';

/** The mean along axes, which are dropped or become 1. */
export function mean(graph: FlowGraph, x: Flow, axes: readonly number[], keepsDims: boolean): Flow {
  const along = axes.map((axis) => (axis < 0 ? axis + x.dims.length : axis));
  const inputs = [graph.value(x), graph.builder.list(along)];
  const made = graph.builder.op('ReduceMean', inputs, { keepdims: keepsDims ? 1 : 0 });
  const dims = x.dims.flatMap((dim, k) => (!along.includes(k) ? [dim] : keepsDims ? [1] : []));
  return graph.flow(made, dims, x.type);
}
