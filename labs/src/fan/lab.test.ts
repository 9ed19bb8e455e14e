import { describe, expect, it } from 'vitest';
import type { LabMedia, LabValue } from '../lab.js';
import { labRequest } from '../lab-request.js';
import type { NamedPicture } from '../media/named-picture.js';
import type { Picture } from '../media/picture.js';
import { fan } from '../networks/fan/fan.js';
import { type FanConfig, fanConfig, fanSwinConfig } from '../networks/fan/fan-config.js';
import { fanSwin } from '../networks/fan/fan-swin.js';
import { GraphBuilder } from '../onnx/graph-builder.js';
import { writeModel } from '../onnx/write-model.js';
import { floats } from '../tensor.js';
import { describeLab } from '../testing/lab-conformance.js';
import { safetensorsFile } from '../testing/safetensors-file.js';
import { testContext } from '../testing/test-context.js';
import { drawn } from '../testing/test-media.js';
import { hashWeights } from '../weights/hash-weights.js';
import { fanLab } from './lab.js';

const side = 32;
const scene = drawn(40, 36, (x, y) => [(x * 9) % 256, (y * 13) % 256, (x * y) % 256, 255]);
const dark = drawn(side, side, (x) => [40 + (x % 2), 40, 40, 255]);
const bright = drawn(side, side, (x) => [200 + (x % 2), 200, 200, 255]);
const small = fanConfig.parse({ img: side, patch: 8, dim: 16, depth: 2, heads: 2, classes: 5 });
const picture: LabMedia = { kind: 'picture', picture: scene };

describeLab(fanLab, [
  { name: 'a picture and our own network', inputs: async () => ({ input: picture }), parameters: { size: side } },
  { name: 'a picture alone', inputs: async () => ({ input: picture }), parameters: { size: side, network: 'none' } },
  {
    name: 'a folder with classes, and a FAN',
    inputs: async () => ({ pictures: setOf(scene), model: fanFile(small) }),
    parameters: { size: side, block: 1, clusters: 2 },
  },
]);

describe('any ONNX classifier', () => {
  it('is measured by its errors where folders name classes', async () => {
    const { data, tables, pictures } = await run({ pictures: setOf(dark, bright), model: brightnessModel(2) }, { size: side });
    // The bright picture stays class 1 and the dark one class 0 but where a corruption carries it over: fog and frost make dark pictures light.
    expect(data.summary).toMatchObject({ pictures: 2, isLabelled: true, cleanAccuracy: 1, classes: 2, side, seed: 1, mCE: null });
    const rows = tables.robustness ?? [];
    expect(rows[0]).toEqual(['corruption', 'group', 'error 1', 'error 2', 'error 3', 'error 4', 'error 5', 'mean', 'CE']);
    expect(rows).toHaveLength(16);
    expect(rows.find(([name]) => name === 'pixelate')).toEqual(['pixelate', 'digital', 0, 0, 0, 0, 0, 0, null]);
    expect(tables.top?.[1]?.slice(0, 3)).toEqual([1, 0, '']);
    // There is nothing to look into.
    expect(Object.keys(pictures)).toEqual(['gallery']);
  });

  it('is measured by how often its answer changes where nothing names classes', async () => {
    const { data, tables } = await run(
      { input: { kind: 'picture', picture: bright }, model: brightnessModel(2), names: textOf('dark\n明亮\n') },
      { size: side, hasExtras: true },
    );
    expect(data.summary).toMatchObject({ pictures: 1, isLabelled: false, cleanAccuracy: 1 });
    expect(tables.robustness?.[0]?.[2]).toBe('changed 1');
    expect(tables.robustness).toHaveLength(20);
    expect(tables.top?.[1]?.slice(1, 3)).toEqual([1, '明亮']);
  });

  it('of a thousand classes is set beside AlexNet', async () => {
    const { data, tables } = await run({ pictures: setOf(bright), model: brightnessModel(1000) }, { size: side });
    expect(data.summary).toMatchObject({ classes: 1000, cleanAccuracy: 0, retention: null, meanError: 1 });
    expect(tables.robustness?.[1]?.slice(-2)).toEqual([1, 1.1281]);
  });

  it('uses as many pictures of the folder as are wanted, spread evenly', async () => {
    const { data } = await run({ pictures: setOf(dark, bright, dark, bright), model: brightnessModel(2) }, { size: side, atMost: 1 });
    expect(data.summary).toMatchObject({ pictures: 1 });
  });
});

describe('a FAN', () => {
  it('shows the gates of each head and clusters of its tokens', async () => {
    const { data, tables, pictures } = await run({ input: picture, model: fanFile(small) }, { size: side, clusters: 3 });
    expect(data.inside).toMatchObject({ weights: 'given', blocks: 2, channels: 16, block: 2, side: 4 });
    expect((data.inside as { clusters: number[] }).clusters).toHaveLength(16);
    expect(tables.gateFigures?.map((row) => row.slice(0, 2))).toEqual([
      ['block', 'head'],
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
    ]);
    expect([pictures.clusters?.width, pictures.clusters?.height]).toEqual([448, 224]);
  });

  it('with a ConvNeXt in front is known by its weights, also by older names', async () => {
    const hybrid = fanConfig.parse({ ...small, img: 32, patch: 16, hybrid: { depths: [1, 1], dims: [8, 16] } });
    const { data } = await run({ input: picture, model: fileOf(safetensorsFile(olderNames(hybrid))) }, { size: side });
    expect(data.inside).toMatchObject({ weights: 'given', blocks: 2, side: 2 });
  });

  it('with squeeze and excitation has gates of one head', async () => {
    const squeezed = fanConfig.parse({ ...small, dim: 48, heads: 1, channelAttention: 'se' });
    const { tables } = await run({ input: picture, model: fanFile(squeezed) }, { size: side });
    expect(tables.gateFigures?.map((row) => row.slice(0, 2)).slice(1)).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  it('of the kind FAN-Swin says its own side, and has gates in all stages but the last', async () => {
    const config = fanSwinConfig.parse({ img: 32, patch: 4, dim: 8, depths: [2, 1], heads: [2, 4], window: 4, mlpRatio: 2, classes: 4 });
    const model = fileOf(safetensorsFile(hashWeights(fanSwin(config))));
    const { data, tables } = await run({ input: picture, model }, { size: side, block: 2 });
    expect(data.summary).toMatchObject({ classes: 4, side: 32 });
    expect(data.inside).toMatchObject({ blocks: 2, channels: 8, block: 2, side: 8 });
    expect(tables.gateFigures).toHaveLength(5);
  });

  it('by older names says what was renamed', async () => {
    const { data } = await run({ input: picture, model: fileOf(safetensorsFile(olderNames(small))) }, { size: side });
    const { leftOut, renamed } = data.changes as { leftOut: string[]; renamed: string[] };
    expect([leftOut, renamed.length, renamed[0]]).toEqual([
      [],
      6,
      'pos_embeder.token_projection.weight → pos_embed.token_projection.weight',
    ]);
  });
});

describe('our own networks', () => {
  const boot = drawn(28, 28, (x, y) => (x > 6 && x < 20 && y > 2 && (y > 18 || x < 14) ? [180, 180, 180, 255] : [0, 0, 0, 255]));

  it.each(['mlp', 'se', 'eca'] as const)('answer with garments: %s', async (network) => {
    const { data, tables, pictures } = await run({ pictures: setOf(boot) }, { network, size: side });
    expect(data.summary).toMatchObject({ pictures: 1, isLabelled: true, classes: 10, side: 28, network });
    expect(tables.top?.slice(1).every(([, , name]) => String(name).includes(' / '))).toBe(true);
    expect(tables.retention?.slice(1, 4).map(([name]) => name)).toEqual(['mlp', 'se', 'eca']);
    expect(Object.keys(pictures)).toEqual(
      network === 'mlp' ? ['gallery', 'clusters', 'layers'] : ['gallery', 'gates', 'clusters', 'layers'],
    );
    expect(tables.layerFigures?.map(([block]) => block)).toEqual(['block', 1, 2, 3]);
    expect(data.inside).toMatchObject({ weights: 'our own', blocks: network === 'mlp' ? 0 : 3, side: 4 });
  });

  it('are judged by a file of labels', async () => {
    const pictures: LabMedia = {
      kind: 'pictures',
      pictures: [1, 2].map((k) => ({ name: String(k), folder: null, read: async () => boot })),
    };
    const { data } = await run({ pictures, labels: textOf('9\n9\n') }, { size: side, inside: 'hidden' });
    expect(data.summary).toMatchObject({ pictures: 2, isLabelled: true });
    await expect(run({ pictures, labels: textOf('9\n') }, { size: side })).rejects.toThrow('file: There are 1 labels for 2 pictures.');
    await expect(run({ pictures, labels: textOf('9\nhat\n') }, { size: side })).rejects.toThrow(
      'The label of picture 2 is "hat", which is none of the network’s 10 classes.',
    );
  });

  it('can be left out', async () => {
    const { data, pictures } = await run({ input: picture }, { network: 'none', size: side });
    expect([data, Object.keys(pictures)]).toEqual([{}, ['gallery']]);
  });
});

describe('what cannot be done ends in a sentence', () => {
  it.each([
    ['no picture', {}, {}, 'There is no picture.'],
    ['an empty folder', { pictures: setOf() }, {}, 'There is no picture.'],
    [
      'a picture of one pixel, which has no garment',
      { input: { kind: 'picture', picture: drawn(1, 1, () => [9, 9, 9, 255]) } as LabMedia },
      { size: side },
      'input: The picture has one colour: there is no garment in it.',
    ],
    ['names that are no text', { input: picture, names: fileOf(Uint8Array.of(255, 254)) }, {}, 'file: The file is no text.'],
    [
      'weights that are cut off',
      { input: picture, model: fileOf(safetensorsFile(hashWeights(fan(small))).slice(0, -100)) },
      { size: side },
      'file: The safetensors file cannot be read: it is cut off',
    ],
    [
      'weights that are no numbers',
      {
        input: picture,
        model: fileOf(safetensorsFile(new Map([...hashWeights(fan(small)), ['norm.bias', floats([16], new Array(16).fill(Number.NaN))]]))),
      },
      { size: side },
      'file: These weights are not of this network. 1 with values that are no numbers: norm.bias.',
    ],
    ['no model', { input: picture, model: textOf('hello') }, {}, 'file: This is not a file of weights that can be read.'],
    [
      'other weights',
      { input: picture, model: fileOf(safetensorsFile(new Map([['a', floats([1], [1])]]))) },
      {},
      'file: These weights are not of a FAN. They have no head.weight.',
    ],
    [
      'a side without whole tokens',
      { input: picture, model: fanFile(small) },
      { size: 33 },
      'file: These weights are not of a FAN. With pictures of 33 pixels: img is no multiple of what a token covers.',
    ],
    [
      'a model of two inputs',
      { input: picture, model: fileOf(twoInputs()) },
      {},
      'file: This model is no classifier of pictures: it takes 2 inputs, not one.',
    ],
    [
      'a model of rows',
      { input: picture, model: fileOf(rowsModel()) },
      {},
      'file: This model is no classifier of pictures: its input is float32 [n, 8], not float32 [1, 3, side, side].',
    ],
    [
      'a model that gives a map',
      { input: picture, model: pixelsModel('Relu') },
      { size: side },
      'The network gives float32 [1, 3, 32, 32], which is no row of classes.',
    ],
    [
      'a model that gives no numbers',
      { input: picture, model: pixelsModel('Log') },
      { size: side },
      'The network gives values that are no numbers.',
    ],
    ['a model that fails', { input: picture, model: brokenModel() }, { size: side }, 'The model fails on this picture: '],
    [
      'a strip',
      { input: { kind: 'picture', picture: drawn(9000, 1, () => [0, 0, 0, 255]) } as LabMedia },
      {},
      'A picture of 9000×1 pixels is too narrow for a square.',
    ],
    [
      'some folders that name no class',
      { pictures: setOf(dark, bright, scene), model: brightnessModel(2) },
      { size: side },
      '2/c.png lies in no folder that names its class, as others do.',
    ],
  ] as const)('%s', async (_, inputs, parameters, message) => {
    await expect(run(inputs, parameters)).rejects.toThrow(message);
  });
});

/** Pictures in the folders 0, 1, 2 … */
function setOf(...list: readonly Picture[]): LabMedia {
  const pictures: readonly NamedPicture[] = list.map((each, index) => ({
    name: `${index}/${'abcd'[index]}.png`,
    folder: String(index),
    read: async () => each,
  }));
  return { kind: 'pictures', pictures };
}

/** Of two classes, 0 is dark and 1 is bright; all others are far from likely. */
function brightnessModel(classes: number): LabMedia {
  const graph = new GraphBuilder('brightness');
  const input = graph.input('pixels', 'float32', ['n', 3, 'rows', 'columns']);
  const mean = graph.op('ReduceMean', [input, graph.list([1, 2, 3])], { keepdims: 1 });
  const slopes = Float32Array.from({ length: classes }, (_, k) => (k === 0 ? -1 : k === 1 ? 1 : 0));
  const logits = graph.op('MatMul', [graph.op('Reshape', [mean, graph.list([-1, 1])]), graph.constant(floats([1, classes], slopes))]);
  graph.output('logits', logits, 'float32', ['n', classes]);
  return fileOf(writeModel(graph.finish()));
}

function twoInputs(): Uint8Array {
  const graph = new GraphBuilder('two');
  graph.output('sum', graph.op('Add', [graph.input('a', 'float32', [1]), graph.input('b', 'float32', [1])]));
  return writeModel(graph.finish());
}

function rowsModel(): Uint8Array {
  const graph = new GraphBuilder('rows');
  graph.output('y', graph.op('Relu', [graph.input('x', 'float32', ['n', 8])]));
  return writeModel(graph.finish());
}

/** An operation on each pixel; the logarithm's of one row of one channel, negative where pixels are dark. */
function pixelsModel(op: 'Relu' | 'Log'): LabMedia {
  const graph = new GraphBuilder('pixels');
  const input = graph.input('x', 'float32', ['n', 3, side, side]);
  const part = op === 'Log' ? graph.op('Slice', [input, graph.list([0, 0]), graph.list([1, 1]), graph.list([1, 2])]) : input;
  graph.output('y', graph.op(op, [part]));
  return fileOf(writeModel(graph.finish()));
}

/** Takes any size, and fails on all but 7 × 7. */
function brokenModel(): LabMedia {
  const graph = new GraphBuilder('broken');
  const input = graph.input('x', 'float32', ['n', 3, 'rows', 'columns']);
  graph.output('y', graph.op('Reshape', [input, graph.list([1, 147])]));
  return fileOf(writeModel(graph.finish()));
}

function fanFile(config: FanConfig): LabMedia {
  return fileOf(safetensorsFile(hashWeights(fan(config))));
}

/** As the first checkpoints had them: another word for positions, and one projection for queries, keys and values of the class token. */
function olderNames(config: FanConfig) {
  const weights = hashWeights(fan(config));
  const renamed = new Map([...weights].map(([name, tensor]) => [name.replace('pos_embed.', 'pos_embeder.'), tensor]));
  for (const layer of [0, 1]) {
    for (const last of ['weight', 'bias']) {
      const names = ['q', 'k', 'v'].map((part) => `cls_attn_blocks.${layer}.attn.${part}.${last}`);
      const parts = names.map((name) => renamed.get(name)?.data as Float32Array);
      for (const name of names) renamed.delete(name);
      const dims = last === 'bias' ? [3 * config.dim] : [3 * config.dim, config.dim];
      renamed.set(
        `cls_attn_blocks.${layer}.attn.qkv.${last}`,
        floats(
          dims,
          parts.flatMap((part) => [...part]),
        ),
      );
    }
  }
  return renamed;
}

async function run(inputs: Readonly<Record<string, LabMedia>>, parameters: Readonly<Record<string, LabValue>>) {
  return fanLab.run(labRequest(fanLab, { inputs, parameters }), testContext());
}

function fileOf(bytes: Uint8Array): LabMedia {
  return { kind: 'file', name: 'file', bytes };
}

function textOf(text: string): LabMedia {
  return fileOf(new TextEncoder().encode(text));
}
