import type { Value } from '../onnx/graph.js';
import type { GraphBuilder } from '../onnx/graph-builder.js';
import { integers } from '../tensor.js';

/** A map [n, channels, …] at another size as torch's `interpolate(align_corners=False)` without antialiasing: bicubic with a = −0.75, or bilinear. */
export function interpolate(graph: GraphBuilder, x: Value, mode: 'bicubic' | 'bilinear', rows: number, columns: number): Value {
  const channels = graph.op('Slice', [graph.op('Shape', [x]), graph.list([0]), graph.list([2])]);
  const sizes = graph.op('Concat', [channels, graph.list([rows, columns])], { axis: 0 });
  const attributes = mode === 'bicubic' ? { mode: 'cubic', cubic_coeff_a: { float: -0.75 } } : { mode: 'linear' };
  return graph.op('Resize', [x, null, null, sizes], { ...attributes, coordinate_transformation_mode: 'half_pixel' });
}

/** A map at another size as torch's `interpolate(mode='nearest')` takes it: from the place `floor(to · from / size)`. */
export function nearest(graph: GraphBuilder, x: Value, from: readonly [number, number], to: readonly [number, number]): Value {
  const rows = graph.op('Gather', [x, graph.constant(integers([to[0]], nearestPlaces(from[0], to[0])))], { axis: 2 });
  return graph.op('Gather', [rows, graph.constant(integers([to[1]], nearestPlaces(from[1], to[1])))], { axis: 3 });
}

/** For each of `to` places, which of `from` it takes; the scale is a single float, as in torch. */
export function nearestPlaces(from: number, to: number): number[] {
  const scale = Math.fround(from / to);
  return Array.from({ length: to }, (_, at) => Math.min(from - 1, Math.floor(Math.fround(at * scale))));
}
