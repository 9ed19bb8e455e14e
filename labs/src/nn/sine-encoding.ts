import type { Value } from '../onnx/graph.js';
import type { GraphBuilder } from '../onnx/graph-builder.js';
import { floats } from '../tensor.js';

/** Positions [n, length] of 0..1 as [n, length, features]: sine and cosine of 2π x / 10000^(2⌊i/2⌋/features), one after the other. */
export function sineEncoding(graph: GraphBuilder, positions: Value, features: number): Value {
  const frequencies = Float32Array.from({ length: features / 2 }, (_, i) => (2 * Math.PI) / 10000 ** ((2 * i) / features));
  const angles = graph.op('Mul', [
    graph.op('Unsqueeze', [positions, graph.list([-1])]),
    graph.constant(floats([features / 2], frequencies)),
  ]);
  const both = ['Sin', 'Cos'].map((op) => graph.op('Unsqueeze', [graph.op(op, [angles]), graph.list([-1])]));
  return graph.op('Reshape', [graph.op('Concat', both, { axis: -1 }), graph.list([0, 0, features])]);
}
