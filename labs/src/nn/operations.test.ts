import { describe, expect, it } from 'vitest';
import type { Value } from '../onnx/graph.js';
import { GraphBuilder } from '../onnx/graph-builder.js';
import { writeModel } from '../onnx/write-model.js';
import { openSession } from '../runtime/node.js';
import { type FloatTensor, floats } from '../tensor.js';
import { inverseSigmoid, silu } from './activate.js';
import { interpolate } from './interpolate.js';
import { normaliseBatch, normaliseGroups, normaliseLast } from './normalise.js';
import { convolve, maxPool } from './windows.js';

async function computed(inputs: readonly FloatTensor[], build: (graph: GraphBuilder, ...inputs: Value[]) => Value): Promise<number[]> {
  const graph = new GraphBuilder('operation');
  const values = inputs.map(({ dims }, i) => graph.input(`input${i}`, 'float32', dims));
  graph.output('result', build(graph, ...values));
  const session = await openSession(writeModel(graph.finish()));
  const { result } = await session.run(Object.fromEntries(inputs.map((input, i) => [`input${i}`, input])));
  await session.dispose();
  return Array.from(result?.data as Float32Array, (value) => Number(value.toFixed(4)));
}

const row = (...values: number[]) => floats([values.length], values);

describe('an operation', () => {
  it('normalises the last dimension', async () => {
    const x = floats([1, 2], [1, 3]);
    expect(
      await computed([x, row(2, 1), row(0, 10)], (graph, a, w, b) => normaliseLast(graph, a as Value, w as Value, b as Value, 1e-6)),
    ).toEqual([-2, 11]);
  });

  it('has an eps that counts where nearly nothing varies', async () => {
    const x = floats([1, 2], [0, 0.004]);
    expect(
      await computed([x, row(1, 1), row(0, 0)], (graph, a, w, b) => normaliseLast(graph, a as Value, w as Value, b as Value, 1e-6)),
    ).toEqual([-0.8944, 0.8944]);
  });

  it('normalises groups of channels, with weight and bias of each channel', async () => {
    const x = floats([1, 4, 1, 1], [1, 3, 10, 30]);
    const result = await computed([x, row(1, 2, 1, 2), row(0, 0, 5, 5)], (graph, a, w, b) =>
      normaliseGroups(graph, a as Value, w as Value, b as Value, 2, 1e-5),
    );
    expect(result).toEqual([-1, 2, 4, 7]);
  });

  it('normalises a batch by what training left', async () => {
    const parts = [row(2), row(1), row(3), row(4)];
    const result = await computed([floats([1, 1, 1, 2], [3, 7]), ...parts], (graph, x, weight, bias, mean, variance) =>
      normaliseBatch(graph, x as Value, { weight, bias, mean, variance } as never, 1e-9),
    );
    expect(result).toEqual([1, 5]);
  });

  it('convolves with stride, padding and dilation of its own in each direction', async () => {
    const x = floats([1, 1, 3, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const kernel = floats([1, 1, 2, 1], [1, 10]);
    const result = await computed([x, kernel], (graph, a, w) =>
      convolve(graph, a as Value, w as Value, null, { stride: [1, 2], padding: [1, 0], dilation: [2, 1] }),
    );
    expect(result).toEqual([40, 60, 71, 93, 4, 6]);
  });

  it('takes the largest of a window, and nothing from outside', async () => {
    const x = floats([1, 1, 2, 2], [-1, -2, -3, -4]);
    expect(await computed([x], (graph, a) => maxPool(graph, a as Value, 2, { stride: 2, padding: 1 }))).toEqual([-1, -2, -3, -4]);
  });

  it('resizes by the centres of places', async () => {
    const x = floats([1, 1, 1, 2], [0, 4]);
    expect(await computed([x], (graph, a) => interpolate(graph, a as Value, 'bilinear', 1, 4))).toEqual([0, 1, 3, 4]);
    expect(await computed([x], (graph, a) => interpolate(graph, a as Value, 'bicubic', 1, 4))).toEqual([-0.4219, 0.9063, 3.0938, 4.4219]);
  });

  it('inverts a sigmoid, held to where it has one', async () => {
    expect(await computed([row(0.5, 0.75, 0, 2)], (graph, x) => inverseSigmoid(graph, x as Value, 1e-5))).toEqual([
      0, 1.0986, -11.5129, 11.5129,
    ]);
  });

  it('weighs a value by its own sigmoid', async () => {
    expect(await computed([row(0, 2, -2)], (graph, x) => silu(graph, x as Value))).toEqual([0, 1.7616, -0.2384]);
  });
});
