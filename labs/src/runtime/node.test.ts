import { describe, expect, it } from 'vitest';
import { GraphBuilder } from '../onnx/graph-builder.js';
import { writeModel } from '../onnx/write-model.js';
import { floats } from '../tensor.js';
import { openSession } from './node.js';
import type { Backend } from './session.js';

/** y = 2x + 1 and z = y², over a list of any length. */
function line(): Uint8Array {
  const graph = new GraphBuilder('line');
  const x = graph.input('x', 'float32', ['n']);
  const y = graph.op('Add', [graph.op('Mul', [x, graph.scalar(2)]), graph.scalar(1)]);
  graph.output('y', y);
  graph.output('z', graph.op('Mul', [y, y]));
  return writeModel(graph.finish());
}

const backends: readonly Backend[] = ['native', 'wasm'];

describe.each(backends)('a network on %s', (backend) => {
  it('gives the values of its outputs', async () => {
    const session = await openSession(line(), { backends: [backend] });
    const { y, z } = await session.run({ x: floats([3], [0, 1, -2]) });
    await session.dispose();
    expect(session.backend).toBe(backend);
    expect([session.inputs, session.outputs]).toEqual([['x'], ['y', 'z']]);
    expect(y).toEqual(floats([3], [1, 3, -3]));
    expect(z).toEqual(floats([3], [1, 9, 9]));
  });

  it('gives only the outputs that are asked for', async () => {
    const session = await openSession(line(), { backends: [backend] });
    const results = await session.run({ x: floats([1], [2]) }, ['z']);
    await session.dispose();
    expect(Object.keys(results)).toEqual(['z']);
  });

  it('runs twice at the same time, one after the other', async () => {
    const session = await openSession(line(), { backends: [backend] });
    const runs = await Promise.all([session.run({ x: floats([1], [1]) }), session.run({ x: floats([2], [2, 3]) })]);
    await session.dispose();
    expect(runs.map(({ y }) => [...(y?.data ?? [])])).toEqual([[3], [5, 7]]);
  });

  it('says why a network cannot be opened', async () => {
    await expect(openSession(new TextEncoder().encode('no network'), { backends: [backend] })).rejects.toMatchObject({
      code: 'unreadable',
      text: { en: expect.stringMatching(/^The runtime refuses this network: ./) },
    });
  });
});

describe('a network where no backend is left', () => {
  it('says how to install one', async () => {
    await expect(openSession(line(), { backends: ['webgpu'] })).rejects.toMatchObject({
      text: { en: 'ONNX Runtime does not load on this machine.' },
    });
  });
});
