import * as z from 'zod';
import { GraphBuilder } from '../../onnx/graph-builder.js';
import { writeModel } from '../../onnx/write-model.js';
import type { FloatTensor } from '../../tensor.js';
import { say } from '../../text.js';
import { hashTensor } from '../../weights/hash.js';
import { failure } from '../compare.js';
import type { GoldenCheck, GoldenKind, VerifyContext } from '../golden-kind.js';
import { hashedInput } from '../networks/network-golden.js';
import { buildOperation } from '../operations/build-operation.js';
import { operationSettings } from '../operations/operation-settings.js';
import { readMembers } from '../read-golden.js';
import { compareTensor, largestOf, tensorRecordSchema } from '../tensor-record.js';

const caseSchema = operationSettings.extend({ op: z.string(), inputs: z.array(hashedInput).min(1), output: tensorRecordSchema });

const goldenSchema = z.object({ cases: z.array(caseSchema).min(1) });

/** Single operations, each as a graph of its own on hashed inputs. */
export const operationsKind: GoldenKind = {
  name: 'ops',
  matches: ({ cases }) => Array.isArray(cases) && cases.some((each) => typeof each?.op === 'string'),
  async verify(golden, context) {
    const { cases } = readMembers(goldenSchema, golden);
    const checks: GoldenCheck[] = [];
    for (const each of cases) checks.push(await checkOperation(each, context));
    return { params: 0, checks };
  },
};

async function checkOperation(each: z.output<typeof caseSchema>, { openSession }: VerifyContext): Promise<GoldenCheck> {
  const { op, inputs, output, ...settings } = each;
  // Where nearly nothing varies, what rounding leaves is divided by next to nothing.
  const tolerance = (op.includes('smallvar') ? 3e-5 : 1e-5) * Math.max(1, largestOf(output));
  const graph = new GraphBuilder(op);
  const values = new Map(inputs.map(({ name, shape }) => [name, { ...graph.input(name, 'float32', shape), shape }]));
  const result = buildOperation(graph, op, values, settings, output.shape);
  if (!result) return failure(op, tolerance, say('this operation is not known', '不认识这个运算'));
  graph.output('result', result);
  const session = await openSession(writeModel(graph.finish()));
  try {
    const feeds = Object.fromEntries(inputs.map(({ name, key, shape, a, b }) => [name, hashTensor(key, shape, a, b)]));
    const results = await session.run(feeds);
    return compareTensor(op, results.result as FloatTensor, output, tolerance);
  } finally {
    await session.dispose();
  }
}
