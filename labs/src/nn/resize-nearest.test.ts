import { describe, expect, it } from 'vitest';
import { GraphBuilder } from '../onnx/graph-builder.js';
import { writeModel } from '../onnx/write-model.js';
import { openSession } from '../runtime/node.js';
import { floats, integers } from '../tensor.js';
import { resizeNearest } from './resize-nearest.js';

async function resized(from: number, to: number): Promise<number[]> {
  const graph = new GraphBuilder('resize');
  const x = graph.input('x', 'float32', [1, 'length']);
  graph.output('y', resizeNearest(graph, x, 1, graph.constant(integers([], [to]))));
  const session = await openSession(writeModel(graph.finish()));
  const places = Array.from({ length: from }, (_, at) => at);
  const { y } = await session.run({ x: floats([1, from], places) });
  await session.dispose();
  return Array.from(y?.data as Float32Array);
}

describe('the nearest place', () => {
  it('is the one before, so that the last places are never taken when a map shrinks', async () => {
    expect(await resized(7, 3)).toEqual([0, 2, 4]);
  });

  it('is exact where sizes divide, though their ratio is no float', async () => {
    expect(await resized(270, 9)).toEqual([0, 30, 60, 90, 120, 150, 180, 210, 240]);
  });

  it('is taken several times when a map grows', async () => {
    expect(await resized(2, 5)).toEqual([0, 0, 0, 1, 1]);
  });
});
