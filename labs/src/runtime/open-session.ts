import type { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-common';
import { LabError } from '../lab-error.js';
import type { Tensor, TensorArrays, TensorType } from '../tensor.js';
import { say } from '../text.js';
import type { Backend, Session } from './session.js';

/** The part of ONNX Runtime's interface, the same in each of its packages, that sessions need. */
export interface OnnxRuntime {
  readonly InferenceSession: { create(model: Uint8Array, options?: InferenceSession.SessionOptions): Promise<InferenceSession> };
  readonly Tensor: new (type: OrtTensor.Type, data: OrtTensor.DataType, dims: readonly number[]) => OrtTensor;
}

/**
 * Opens a model on one backend of one runtime.
 * @throws LabError `unreadable` when the runtime refuses the model.
 */
export async function openOn(runtime: OnnxRuntime, backend: Backend, model: Uint8Array, threads: number): Promise<Session> {
  const session = await create(runtime, backend, model, threads);
  let last: Promise<unknown> = Promise.resolve();
  const runOnce = async (feeds: Readonly<Record<string, Tensor>>, wanted: readonly string[]) => {
    const given = Object.entries(feeds).map(([name, { type, data, dims }]) => [name, new runtime.Tensor(type, data, dims)] as const);
    const results = await session.run(Object.fromEntries(given), wanted);
    return Object.fromEntries(wanted.map((name) => [name, tensorOf(results[name])]));
  };
  return {
    backend,
    inputs: session.inputNames,
    outputs: session.outputNames,
    run(feeds, wanted = session.outputNames) {
      const run = last.then(() => runOnce(feeds, wanted));
      last = run.catch(() => undefined);
      return run;
    },
    async dispose() {
      await last;
      await session.release();
    },
  };
}

async function create(runtime: OnnxRuntime, backend: Backend, model: Uint8Array, threads: number): Promise<InferenceSession> {
  try {
    return await runtime.InferenceSession.create(model, {
      executionProviders: [backend === 'native' ? 'cpu' : backend],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      graphOptimizationLevel: 'all',
      logSeverityLevel: 3,
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LabError('unreadable', say(`The runtime refuses this network: ${reason}`, `运行时不接受这个网络：${reason}`), { cause });
  }
}

function tensorOf(tensor: OrtTensor | undefined): Tensor {
  if (!tensor) throw new Error('The runtime gave back fewer values than were asked for.');
  return { type: tensor.type as TensorType, dims: tensor.dims, data: tensor.data as TensorArrays[TensorType] } as Tensor;
}
