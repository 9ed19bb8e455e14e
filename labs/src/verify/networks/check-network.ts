import type { Network } from '../../nn/network.js';
import { writeModel } from '../../onnx/write-model.js';
import type { Tensor } from '../../tensor.js';
import { say } from '../../text.js';
import { bindWeights } from '../../weights/bind-weights.js';
import { hashWeights } from '../../weights/hash-weights.js';
import { failure, notCompared } from '../compare.js';
import type { GoldenCheck, VerifyContext } from '../golden-kind.js';
import { type Computed, compareTensor, largestOf, type TensorRecord } from '../tensor-record.js';
import { checkState } from './check-state.js';
import type { OutputsGolden, StateGolden } from './network-golden.js';

/** Gives a network its hashed weights, runs it, and compares all that a golden file says of it. */
export async function checkNetwork(
  network: Network,
  feeds: Readonly<Record<string, Tensor>>,
  golden: StateGolden & OutputsGolden,
  context: VerifyContext,
  more: (results: Readonly<Record<string, Tensor>>) => readonly GoldenCheck[] = () => [],
): Promise<GoldenCheck[]> {
  const weights = hashWeights(network);
  const state = await checkState(network, weights, golden);
  const session = await context.openSession(writeModel(bindWeights(network, weights)));
  try {
    const results = await session.run(feeds);
    return [...state, ...checkValues(golden, results), ...more(results)];
  } finally {
    await session.dispose();
  }
}

function checkValues({ outputs, activations }: OutputsGolden, results: Readonly<Record<string, Tensor>>): GoldenCheck[] {
  return [
    ...Object.entries(outputs).map(([name, record]) => {
      const result = results[name];
      const tolerance = toleranceOf(name, record);
      return result ? compareTensor(name, computed(result), record, tolerance) : failure(name, tolerance, missing);
    }),
    ...Object.entries(activations).map(([name, record]) => {
      const result = results[name];
      return result ? compareTensor(name, computed(result), record, insideTolerance(record)) : notCompared(name);
    }),
  ];
}

function toleranceOf(name: string, record: TensorRecord): number {
  if (name.includes('logits')) return 1e-4;
  return name.includes('boxes') ? 1e-5 : insideTolerance(record);
}

/** Of values inside a network, which may be large. */
function insideTolerance(record: TensorRecord): number {
  return 2e-5 * Math.max(1, largestOf(record));
}

const missing = say('the network has no such output', '网络没有这个输出');

/** Networks give back single floats. */
function computed({ dims, data }: Tensor): Computed {
  return { dims, data: data as Float32Array };
}
