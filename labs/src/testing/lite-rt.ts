import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';
import type { Tensor as LiteRtTensor } from '@litertjs/core';
import { type FloatTensor, floats } from '../tensor.js';

/**
 * Runs a .tflite network in the runtime that it was made for (LiteRT, in WebAssembly), to hold translations to it.
 * @returns the outputs by name
 */
export async function runInLiteRt(file: Uint8Array, inputs: readonly FloatTensor[]): Promise<Readonly<Record<string, FloatTensor>>> {
  const { loadAndCompile, Tensor } = await liteRt();
  const model = await loadAndCompile(file, { accelerator: 'wasm' });
  const given = inputs.map(({ data, dims }) => new Tensor(data, [...dims]));
  const results = (await model.run(given)) as LiteRtTensor[];
  const details = model.getOutputDetails();
  const outputs: Record<string, FloatTensor> = {};
  for (const [k, result] of results.entries()) {
    const { name = '', shape = [] } = details[k] ?? {};
    outputs[name] = floats([...shape], Float32Array.from((await result.data()) as Float32Array));
    result.delete();
  }
  for (const tensor of given) tensor.delete();
  model.delete();
  return outputs;
}

let loaded: Promise<typeof import('@litertjs/core')> | null = null;

/** LiteRT is made for browsers' workers: it loads its script with importScripts and its WebAssembly with fetch or require. */
function liteRt(): Promise<typeof import('@litertjs/core')> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<typeof import('@litertjs/core')> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@litertjs/core/package.json'));
  const wasm = `${folder}/wasm/`;
  Object.assign(globalThis, {
    self: globalThis,
    require,
    __dirname: wasm,
    __filename: `${wasm}script.js`,
    // What it says of its progress is not for a test's output.
    Module: { printErr: () => undefined },
    importScripts: (address: string) =>
      runInThisContext(readFileSync(fileURLToPath(address), 'utf8').replace('var ModuleFactory', 'self.ModuleFactory')),
  });
  const core = await import('@litertjs/core');
  // It warns that Node has no WebGPU.
  const { warn } = console;
  console.warn = () => undefined;
  await core.loadLiteRt(pathToFileURL(wasm).href, { threads: false });
  console.warn = warn;
  return core;
}
