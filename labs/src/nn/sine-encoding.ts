import type { Value } from '../onnx/graph.js';
import type { GraphBuilder } from '../onnx/graph-builder.js';
import { floats } from '../tensor.js';

/** The waves that positions are encoded by: how often the quickest turns from 0 to 1, and how many times slower the slowest is. */
export interface Waves {
  readonly turns: number;
  readonly temperature: number;
}

/** As DETR and its successors have them. */
export const officialWaves: Waves = { turns: 1, temperature: 10000 };

/** By how much the angle of each wave grows from 0 to 1. */
export function waveFrequencies(features: number, { turns, temperature }: Waves): number[] {
  return Array.from({ length: features / 2 }, (_, i) => (2 * Math.PI * turns) / temperature ** ((2 * i) / features));
}

/** Positions [n, length] of 0..1 as [n, length, features]: sine and cosine of 2π · turns · x / temperature^(2⌊i/2⌋/features), one after the other. */
export function sineEncoding(graph: GraphBuilder, positions: Value, features: number, waves: Waves = officialWaves): Value {
  const frequencies = Float32Array.from(waveFrequencies(features, waves));
  const angles = graph.op('Mul', [
    graph.op('Unsqueeze', [positions, graph.list([-1])]),
    graph.constant(floats([features / 2], frequencies)),
  ]);
  const both = ['Sin', 'Cos'].map((op) => graph.op('Unsqueeze', [graph.op(op, [angles]), graph.list([-1])]));
  return graph.op('Reshape', [graph.op('Concat', both, { axis: -1 }), graph.list([0, 0, features])]);
}
