import type { Value } from '../onnx/graph.js';
import type { GraphBuilder } from '../onnx/graph-builder.js';

/** A map [n, channels, …] at another size as torch's `interpolate(align_corners=False)` without antialiasing: bicubic with a = −0.75, or bilinear. */
export function interpolate(graph: GraphBuilder, x: Value, mode: 'bicubic' | 'bilinear', rows: number, columns: number): Value {
  const channels = graph.op('Slice', [graph.op('Shape', [x]), graph.list([0]), graph.list([2])]);
  const sizes = graph.op('Concat', [channels, graph.list([rows, columns])], { axis: 0 });
  const attributes = mode === 'bicubic' ? { mode: 'cubic', cubic_coeff_a: { float: -0.75 } } : { mode: 'linear' };
  return graph.op('Resize', [x, null, null, sizes], { ...attributes, coordinate_transformation_mode: 'half_pixel' });
}
