import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { getBackend, ready, setBackend, type Tensor as TfjsTensor, tensor } from '@tensorflow/tfjs-core';
import type { Tensor } from '../tensor.js';

/** A value as TensorFlow.js gives it back. */
export interface TfjsResult {
  readonly dims: readonly number[];
  readonly data: readonly number[];
}

/**
 * Runs a graph model in the runtime that it was made for (TensorFlow.js), to hold translations to it.
 * @param inputs by name of the graph's nodes
 * @param backend its WebAssembly is fast; its plain JavaScript knows all operations
 * @returns the outputs that are asked for, by name
 */
export async function runInTfjs(
  json: Uint8Array,
  bytes: Uint8Array,
  inputs: Readonly<Record<string, Tensor>>,
  outputs: readonly string[],
  backend: 'wasm' | 'cpu' = 'wasm',
): Promise<Readonly<Record<string, TfjsResult>>> {
  await start(backend);
  const { modelTopology, format, signature, weightsManifest } = JSON.parse(new TextDecoder().decode(json));
  const weightSpecs = weightsManifest.flatMap(({ weights }: { weights: unknown[] }) => weights);
  const weightData = new Uint8Array(bytes).buffer;
  const model = await loadGraphModel({ load: async () => ({ modelTopology, format, signature, weightSpecs, weightData }) });
  const given = Object.entries(inputs).map(([name, { data, dims, type }]) => [
    name,
    tensor(data as Float32Array, [...dims], type as 'float32' | 'int32'),
  ]);
  const results = [model.execute(Object.fromEntries(given), [...outputs])].flat() as TfjsTensor[];
  const values = await Promise.all(results.map(async (result) => ({ dims: result.shape, data: Array.from(await result.data(), Number) })));
  model.dispose();
  return Object.fromEntries(outputs.map((name, k) => [name, values[k] as TfjsResult]));
}

async function start(backend: 'wasm' | 'cpu'): Promise<void> {
  // It advises on other backends.
  const { warn } = console;
  console.warn = () => undefined;
  const folder = dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json'));
  if (getBackend() === undefined) setWasmPaths(`${folder}/dist/`);
  await setBackend(backend);
  await ready();
  console.warn = warn;
}
