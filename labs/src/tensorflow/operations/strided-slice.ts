import type { Flow, FlowGraph } from '../flow-graph.js';
import { untranslatable } from '../untranslatable.js';
import { reshape } from './shape.js';

/** TensorFlow's x[begin:end:stride, …]; bit k of a mask is about axis k. */
export interface StridedSlice {
  readonly begin: readonly number[];
  readonly end: readonly number[];
  readonly strides: readonly number[];
  /** From the first, or to the last, value of the axis. */
  readonly beginMask: number;
  readonly endMask: number;
  /** Only the value at `begin`, and the axis is dropped. */
  readonly shrinkMask: number;
  readonly ellipsisMask: number;
  readonly newAxisMask: number;
}

/** A part of a value. */
export function stridedSlice(graph: FlowGraph, x: Flow, slice: StridedSlice): Flow {
  if (slice.ellipsisMask || slice.newAxisMask) throw untranslatable('StridedSlice', 'it uses … or new axes', '使用了 … 或新轴');
  const cuts = slice.begin.map((_, axis) => cutOf(slice, axis, x.dims[axis] ?? 0));
  const { builder } = graph;
  const lists = [cuts.map(({ from }) => from), cuts.map(({ to }) => to), cuts.map((_, axis) => axis), cuts.map(({ step }) => step)];
  const dims = x.dims.map((dim, axis) => cuts[axis]?.count ?? dim);
  const made = builder.op('Slice', [graph.value(x), ...lists.map((list) => builder.list(list))]);
  const sliced = graph.flow(made, dims, x.type);
  if (!slice.shrinkMask) return sliced;
  return reshape(
    graph,
    sliced,
    dims.filter((_, axis) => !isSet(slice.shrinkMask, axis)),
  );
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly count: number;
}

function cutOf(slice: StridedSlice, axis: number, size: number): Cut {
  const step = slice.strides[axis] ?? 1;
  const [least, most] = step > 0 ? [0, size] : [-1, size - 1];
  const place = (value: number) => Math.min(Math.max(value < 0 ? value + size : value, least), most);
  const [first, last] = step > 0 ? [least, most] : [most, least];
  const from = isSet(slice.beginMask, axis) ? first : place(slice.begin[axis] ?? 0);
  if (isSet(slice.shrinkMask, axis)) return { from, to: from + 1, step: 1, count: 1 };
  const to = isSet(slice.endMask, axis) ? last : place(slice.end[axis] ?? 0);
  // ONNX reads an end of -1 as the last value; only a number before all values includes the first.
  return { from, to: to < 0 ? -(2 ** 31) : to, step, count: Math.max(0, Math.ceil((to - from) / step)) };
}

function isSet(mask: number, axis: number): boolean {
  return ((mask >> axis) & 1) === 1;
}
