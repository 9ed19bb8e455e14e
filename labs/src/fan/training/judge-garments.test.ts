import { expect, it } from 'vitest';
import { GraphBuilder } from '../../onnx/graph-builder.js';
import { writeModel } from '../../onnx/write-model.js';
import { openSession } from '../../runtime/node.js';
import { floats } from '../../tensor.js';
import { judgeGarments, spoiltForms } from './judge-garments.js';

it('counts right answers to whole pictures and to 75 spoilt forms of each, for each network', async () => {
  // Always class 2, and always class 0.
  const sessions = [await always([0, 0, 1]), await always([1, 0, 0])];
  const pictures = { dims: [2, 28, 28], data: Uint8Array.from({ length: 2 * 784 }, (_, i) => i % 200) };
  let done = 0;
  const [two, zero] = await judgeGarments(sessions, pictures, Uint8Array.of(2, 1), 1, (count) => {
    done = count;
  });
  expect([done, spoiltForms]).toEqual([75, 75]);
  expect([two?.whole, two?.spoilt]).toEqual([
    [1, 0],
    [75, 0],
  ]);
  expect([zero?.whole, zero?.spoilt]).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(Object.keys(two?.errors ?? {}).length).toBe(15);
  expect(Object.values(two?.errors ?? {}).every((error) => Math.abs(error - 0.5) < 1e-9)).toBe(true);
  for (const session of sessions) await session.dispose();
});

function always(row: readonly number[]) {
  const graph = new GraphBuilder('always');
  const input = graph.input('input', 'float32', ['n', 1, 28, 28]);
  const mean = graph.op('ReduceMean', [input, graph.list([1, 2, 3])], { keepdims: 1 });
  const none = graph.op('Mul', [graph.op('Reshape', [mean, graph.list([-1, 1])]), graph.scalar(0)]);
  graph.output('logits', graph.op('Add', [none, graph.constant(floats([1, 3], row))]), 'float32', ['n', 3]);
  return openSession(writeModel(graph.finish()));
}
