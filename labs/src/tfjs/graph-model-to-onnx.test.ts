import { describe, expect, it } from 'vitest';
import { LabError } from '../lab-error.js';
import { centernetFiles, type GraphModelFiles, nanodetFiles } from '../pose/detectors/detector-files.js';
import { openSession } from '../runtime/node.js';
import { type FloatTensor, floats, sizeOf } from '../tensor.js';
import { runInTfjs } from '../testing/tfjs.js';
import { writeGraphModel } from '../testing/write-graph-model.js';
import { installedWeights } from '../weights/installed-weights.js';
import { graphModelToOnnx } from './graph-model-to-onnx.js';

const asIs = (value: number) => value;
const partOf512 = (value: number) => value / 512;

/** Pixels are told as parts of the network's input. A detection of CenterNet is a box, its score and its class. */
const networks: readonly {
  readonly name: string;
  readonly files: GraphModelFiles;
  readonly input: FloatTensor;
  readonly meaning: Readonly<Record<string, (value: number, k: number) => number>>;
}[] = [
  {
    name: 'NanoDet',
    files: nanodetFiles,
    input: pattern([1, 3, 416, 416], -2, 2),
    meaning: Object.fromEntries(['', '_1', '_2', '_3', '_4', '_5'].map((end) => [`Identity${end}`, asIs])),
  },
  {
    name: 'CenterNet',
    files: centernetFiles,
    input: pattern([1, 512, 512, 3], 0, 255),
    meaning: {
      'tower_0/wh': partOf512,
      'tower_0/keypoints': asIs,
      'tower_0/detections': (value, k) => (k % 6 < 4 ? partOf512(value) : value),
    },
  },
];

describe('a graph model gives in ONNX Runtime what it gives in TensorFlow.js:', () => {
  it.each(networks)('$name', async ({ files, input, meaning }) => {
    const [json, bytes] = await Promise.all([installedWeights(files.json), installedWeights(files.bytes)]);
    const session = await openSession(graphModelToOnnx(json, bytes));
    const [name = ''] = session.inputs;
    const results = await session.run({ [name]: input });
    await session.dispose();
    const originals = await runInTfjs(json, bytes, { [name]: input }, Object.keys(meaning));
    expect(Object.keys(results).sort()).toEqual(Object.keys(meaning).sort());
    for (const [output, unit] of Object.entries(meaning)) {
      const [given, wanted] = [results[output], originals[output]];
      expect(given?.dims).toEqual(wanted?.dims);
      let worst = 0;
      for (const [k, value] of (wanted?.data ?? []).entries()) {
        worst = Math.max(worst, Math.abs(unit(Number(given?.data[k]), k) - unit(value, k)));
      }
      expect(worst, output).toBeLessThanOrEqual(1e-3);
    }
  });
});

describe('a graph model', () => {
  const small = writeGraphModel({
    inputs: { x: [1, 2] },
    constants: { b: floats([2], [1, 2]) },
    nodes: [{ name: 'y', op: 'AddV2', input: ['x', 'b'] }],
    outputs: ['y'],
  });
  const changed = (change: (model: Record<string, unknown>) => void): Uint8Array => {
    const model = JSON.parse(new TextDecoder().decode(small.json));
    change(model);
    return new TextEncoder().encode(JSON.stringify(model));
  };

  it('with an operation that labs do not know is refused by its name', () => {
    const { json, bytes } = writeGraphModel({
      inputs: { x: [1, 2] },
      nodes: [{ name: 'y', op: 'NonMaxSuppressionV5', input: ['x'] }],
      outputs: ['y'],
    });
    expect(() => graphModelToOnnx(json, bytes)).toThrow(
      "The network's operation NonMaxSuppressionV5 cannot be translated: labs do not know it.",
    );
  });

  it('that runs in a circle, or takes what is not there, is refused', () => {
    const circle = writeGraphModel({
      inputs: { x: [1, 2] },
      nodes: [
        { name: 'y', op: 'AddV2', input: ['x', 'z'] },
        { name: 'z', op: 'Relu', input: ['y'] },
      ],
      outputs: ['y'],
    });
    expect(() => graphModelToOnnx(circle.json, circle.bytes)).toThrow(
      "The network's operation AddV2 cannot be translated: it takes its own result.",
    );
    const lost = writeGraphModel({ inputs: { x: [1, 2] }, nodes: [{ name: 'y', op: 'Relu', input: ['a'] }], outputs: ['y'] });
    expect(() => graphModelToOnnx(lost.json, lost.bytes)).toThrow('The graph model lacks a.');
  });

  it('whose weights are cut off, or stored in a way that labs do not know, is refused', () => {
    expect(() => graphModelToOnnx(small.json, small.bytes.subarray(1))).toThrow(
      'The weights b of the graph model cannot be read: it lies behind the end of the file.',
    );
    const other = changed((model) => {
      model.weightsManifest = [{ weights: [{ name: 'b', shape: [2], dtype: 'complex64' }] }];
    });
    expect(() => graphModelToOnnx(other, small.bytes)).toThrow(
      'The weights b of the graph model cannot be read: it is stored as complex64.',
    );
  });

  it('that is something else is refused', () => {
    for (const text of ['', '{', '[]', '{"format":"layers-model","modelTopology":{"node":[]}}', '{"format":"graph-model"}']) {
      expect(() => graphModelToOnnx(new TextEncoder().encode(text), new Uint8Array())).toThrow(
        'This is not a graph model of TensorFlow.js.',
      );
    }
  });

  it('with any part of its JSON left out is translated or refused with a sentence', () => {
    const text = new TextDecoder().decode(small.json);
    for (const word of text.match(/"\w+"/g) ?? []) {
      try {
        graphModelToOnnx(new TextEncoder().encode(text.replaceAll(word, '"other"')), small.bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(LabError);
      }
    }
  });

  it('with quantised weights gets its floats back', async () => {
    const manifest = (quantization: object) => (model: Record<string, unknown>) => {
      model.weightsManifest = [{ weights: [{ name: 'b', shape: [2], dtype: 'float32', quantization }] }];
    };
    const kinds = [
      { quantization: { dtype: 'uint8', scale: 0.5, min: -1 }, bytes: Uint8Array.of(0, 6), values: [-1, 2] },
      { quantization: { dtype: 'uint16', scale: 0.25, min: 1 }, bytes: Uint8Array.of(0, 1, 3, 0), values: [65, 1.75] },
      { quantization: { dtype: 'float16' }, bytes: Uint8Array.of(0, 0x3c, 0, 0xc0), values: [1, -2] },
    ];
    for (const { quantization, bytes, values } of kinds) {
      const session = await openSession(graphModelToOnnx(changed(manifest(quantization)), bytes));
      const { y } = await session.run({ x: floats([1, 2], [0, 0]) });
      await session.dispose();
      expect([...(y?.data ?? [])]).toEqual(values);
    }
  });
});

/** Soft waves with some noise. */
function pattern(dims: readonly number[], least: number, most: number): FloatTensor {
  const wave = (k: number) => 0.5 + 0.4 * Math.sin(k / 37) * Math.cos(k / 7919) + 0.1 * Math.sin(k * 12.9898);
  return floats(
    dims,
    Array.from({ length: sizeOf(dims) }, (_, k) => least + (most - least) * wave(k)),
  );
}
