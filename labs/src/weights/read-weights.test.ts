import { describe, expect, it } from 'vitest';
import { LabError } from '../lab-error.js';
import { GraphBuilder } from '../onnx/graph-builder.js';
import { writeModel } from '../onnx/write-model.js';
import { floats, type Tensor } from '../tensor.js';
import { type Bytes, joined, pickle, uint32, utf8 } from '../testing/pickle-writer.js';
import { legacyTorchFile, type StorageSample, tensorOf, torchFile, zipOf } from '../testing/torch-file.js';
import { readWeights } from './read-weights.js';
import type { StateDict } from './state-mismatch.js';

const six = sample('FloatStorage', Float32Array.of(1, 2, 3, 4, 5, 6));
const whole = pickle.dictionary({ 'conv.weight': tensorOf('0', six, [2, 3]), 'conv.bias': tensorOf('0', six, [2], [1], 4) });
const expected = {
  'conv.weight': { type: 'float32', dims: [2, 3], data: Float32Array.of(1, 2, 3, 4, 5, 6) },
  'conv.bias': { type: 'float32', dims: [2], data: Float32Array.of(5, 6) },
};

describe('a .pth file', () => {
  it('gives its tensors by name, two of one storage too', async () => {
    expect(await read(torchFile(whole, { '0': six }))).toEqual(expected);
  });

  it('from before PyTorch 1.6 gives the same', async () => {
    expect(await read(legacyTorchFile(whole, { '0': six }))).toEqual(expected);
  });

  it('gives numbers of every type that labs use; others become wider ones', async () => {
    const storages = {
      half: sample('HalfStorage', Uint16Array.of(0x3c00, 0xc000)),
      brain: sample('BFloat16Storage', Uint16Array.of(0x3fc0, 0xc000)),
      double: sample('DoubleStorage', Float64Array.of(0.1)),
      long: sample('LongStorage', BigInt64Array.of(-3n, 9007199254740993n)),
      int: sample('IntStorage', Int32Array.of(-7)),
      short: sample('ShortStorage', Int16Array.of(-300)),
      char: sample('CharStorage', Int8Array.of(-1)),
      byte: sample('ByteStorage', Uint8Array.of(200)),
      bool: sample('BoolStorage', Uint8Array.of(1, 0)),
    };
    const entries = Object.entries(storages).map(([key, storage]) => [key, tensorOf(key, storage, [storage.count])]);
    const tensors = await read(torchFile(pickle.dictionary(Object.fromEntries(entries)), storages));
    expect(Object.fromEntries(Object.entries(tensors).map(([name, { type, data }]) => [name, [type, ...data]]))).toEqual({
      half: ['float16', 0x3c00, 0xc000],
      brain: ['float32', 1.5, -2],
      double: ['float64', 0.1],
      long: ['int64', -3n, 9007199254740993n],
      int: ['int32', -7],
      short: ['int32', -300],
      char: ['int8', -1],
      byte: ['uint8', 200],
      bool: ['bool', 1, 0],
    });
  });

  it('gives transposed, offset and expanded tensors in row-major order, and scalars and empty ones', async () => {
    const tensors = {
      transposed: tensorOf('0', six, [3, 2], [1, 3]),
      column: tensorOf('0', six, [2, 1], [3, 1], 1),
      expanded: tensorOf('0', six, [2, 2], [0, 1]),
      scalar: tensorOf('0', six, [], [], 5),
      empty: tensorOf('0', six, [0, 3]),
    };
    const found = await read(torchFile(pickle.dictionary(tensors), { '0': six }));
    expect(Object.fromEntries(Object.entries(found).map(([name, { data }]) => [name, [...data]]))).toEqual({
      transposed: [1, 4, 2, 5, 3, 6],
      column: [2, 5],
      expanded: [1, 2, 1, 2],
      scalar: [6],
      empty: [],
    });
  });

  it.each(['state_dict', 'model', 'net', 'model_ema'])('finds them under %s, beside what training keeps', async (key) => {
    const optimizer = pickle.dictionary({ state: pickle.dictionary({ step: tensorOf('0', six, [1]) }) });
    const args = pickle.build(pickle.reduce(pickle.global('argparse', 'Namespace')), pickle.dictionary({ lr: pickle.float(0.001) }));
    const config = pickle.reduce(pickle.global('yacs.config', 'CfgNode'), pickle.dictionary({}));
    const random = tensorOf('0', six, [6]);
    const checkpoint = pickle.dictionary({ optimizer, epoch: pickle.int(300), args, config, rng_state: random, [key]: whole });
    expect(await read(torchFile(checkpoint, { '0': six }))).toEqual(expected);
  });

  it('leaves out the prefix of training on several devices', async () => {
    const wrapped = pickle.dictionary({ 'module.a': tensorOf('0', six, [1]), 'module.b': tensorOf('0', six, [2]) });
    expect(Object.keys(await read(torchFile(wrapped, { '0': six })))).toEqual(['a', 'b']);
  });

  it('of a network that was saved whole gives its parameters and buffers, with the names of the parts', async () => {
    const part = (state: Readonly<Record<string, Bytes>>) =>
      pickle.build(
        pickle.reduce(pickle.global('models.yolo', 'Conv')),
        pickle.dictionary({ _parameters: pickle.dictionary({}), ...state }),
      );
    const parameter = (dims: readonly number[]) =>
      pickle.reduce(pickle.global('torch._utils', '_rebuild_parameter'), tensorOf('0', six, dims), pickle.yes, pickle.dictionary({}));
    const conv = part({
      _parameters: pickle.dictionary({ weight: parameter([2, 3]), bias: pickle.none }),
      _buffers: pickle.dictionary({ mean: tensorOf('0', six, [2]), grid: tensorOf('0', six, [1]) }),
      _non_persistent_buffers_set: pickle.reduce(pickle.global('builtins', 'set'), pickle.list(pickle.text('grid'))),
    });
    const network = part({ _modules: pickle.dictionary({ conv }), _parameters: pickle.dictionary({ scale: parameter([1]) }) });
    const found = await read(torchFile(pickle.dictionary({ epoch: pickle.int(1), model: network }), { '0': six }));
    expect(Object.entries(found).map(([name, { dims }]) => [name, dims])).toEqual([
      ['scale', [1]],
      ['conv.weight', [2, 3]],
      ['conv.mean', [2]],
    ]);
  });

  it('from before PyTorch 1.6 of a network that was saved whole gives the same as its state', async () => {
    const wrapped = pickle.persistent(
      pickle.tuple(pickle.text('module'), pickle.global('nets', 'Line'), pickle.text('nets.py'), pickle.text('class Line: …')),
    );
    const state = pickle.dictionary({ _parameters: pickle.dictionary({ weight: tensorOf('0', six, [2]) }) });
    const network = pickle.build(pickle.reduce(wrapped), state);
    expect(await read(legacyTorchFile(network, { '0': six }))).toEqual({
      weight: { type: 'float32', dims: [2], data: Float32Array.of(1, 2) },
    });
  });

  it('whose names are those of JavaScript’s own objects is read', async () => {
    const names = { __proto__x: tensorOf('0', six, [1]), constructor: tensorOf('0', six, [2]) };
    expect([...(await readWeights(torchFile(pickle.dictionary(names), { '0': six }))).keys()]).toEqual(['__proto__x', 'constructor']);
  });
});

describe('a .pth file that is damaged', () => {
  const file = torchFile(whole, { '0': six });

  it('at any length ends in a sentence', async () => {
    for (const made of [file, legacyTorchFile(whole, { '0': six })]) {
      for (let length = 0; length < made.length; length += 7) await expectSentence(made.subarray(0, length));
    }
  });

  it('in any byte ends in a sentence, or in tensors', async () => {
    for (let at = 0; at < file.length; at += 3) {
      const changed = file.slice();
      changed[at] = (changed[at] as number) ^ 0x55;
      await readWeights(changed).catch((error) => expect(error).toBeInstanceOf(LabError));
    }
  });

  it.each([
    ['whose tensor is longer than its storage', tensorOf('0', six, [7]), 'it is cut off: a tensor reaches beyond its numbers'],
    ['whose tensor begins beyond its storage', tensorOf('0', six, [1], [1], 6), 'it is cut off: a tensor reaches beyond its numbers'],
    ['whose tensor has a negative shape', tensorOf('0', six, [-1]), 'it has a tensor that does not fit its storage'],
    ['whose tensor is of many billions', tensorOf('0', six, [65536, 65536, 65536, 65536], [0, 0, 0, 0]), 'it is cut off'],
    [
      'whose tensor would fill the memory',
      tensorOf('0', six, [60_000, 60_000], [0, 0]),
      'its tensors are said to be far larger than the file',
    ],
    ['whose storage is missing', tensorOf('1', six, [1]), 'it is cut off: numbers of a tensor are missing'],
    ['of complex numbers', tensorOf('0', { ...six, kind: 'ComplexFloatStorage' }, [1]), 'it has numbers of the kind ComplexFloatStorage'],
    [
      'of a sparse tensor',
      pickle.reduce(pickle.global('torch._utils', '_rebuild_sparse_tensor')),
      'it has tensors of the kind _rebuild_sparse_tensor',
    ],
  ])('%s is refused', async (_, tensor, message) => {
    await expect(readWeights(torchFile(pickle.dictionary({ a: tensor }), { '0': six }))).rejects.toThrow(message);
  });

  it('or holds no tensors is refused with the keys that it has', async () => {
    const file = torchFile(pickle.dictionary({ epoch: pickle.int(3), loss: pickle.float(0.1) }));
    await expect(readWeights(file)).rejects.toThrow('There are no tensors in this file. It has: epoch, loss.');
  });

  it('or is a program of TorchScript is refused', async () => {
    const file = zipOf({ 'm/data.pkl': pickle.program(pickle.none), 'm/constants.pkl': pickle.program(pickle.none) });
    await expect(readWeights(file)).rejects.toThrow('This is a program of TorchScript, not weights alone.');
  });

  it('or is another archive is refused', async () => {
    await expect(readWeights(zipOf({ 'a.txt': utf8('hello') }))).rejects.toThrow('This archive holds no weights of PyTorch.');
  });
});

describe('a .safetensors file', () => {
  const header = { a: { dtype: 'F32', shape: [2], data_offsets: [0, 8] }, b: { dtype: 'BF16', shape: [1, 2], data_offsets: [8, 12] } };
  const numbers = joined([new Uint8Array(Float32Array.of(0.5, -1).buffer), new Uint8Array(Uint16Array.of(0x3f80, 0xbf80).buffer)]);

  it('gives its tensors by name', async () => {
    expect(await read(safetensors({ ...header, __metadata__: { format: 'pt' } }, numbers))).toEqual({
      a: { type: 'float32', dims: [2], data: Float32Array.of(0.5, -1) },
      b: { type: 'float32', dims: [1, 2], data: Float32Array.of(1, -1) },
    });
  });

  it.each([
    ['is cut off', header, numbers.subarray(0, 9), 'it is cut off: b reaches beyond its end'],
    [
      'has a shape that does not fit',
      { a: { dtype: 'F32', shape: [3], data_offsets: [0, 8] } },
      numbers,
      'a has a shape that does not fit its place',
    ],
    [
      'has places that go backwards',
      { a: { dtype: 'F32', shape: [2], data_offsets: [8, 0] } },
      numbers,
      'a has a shape that does not fit its place',
    ],
    ['has an unknown type', { a: { dtype: 'F8_E4M3', shape: [2], data_offsets: [0, 2] } }, numbers, 'a has numbers of the kind F8_E4M3'],
    ['holds nothing', {}, numbers, 'it holds no tensors'],
  ])('that %s is refused', async (_, given, bytes, message) => {
    await expect(readWeights(safetensors(given, bytes))).rejects.toThrow(`The safetensors file cannot be read: ${message}`);
  });

  it('whose header is no JSON is refused', async () => {
    const file = joined([uint32(9), uint32(0), utf8('{"a": nul'), numbers]);
    await expect(readWeights(file)).rejects.toThrow('The safetensors file cannot be read: its header is no JSON.');
  });
});

describe('an .onnx file', () => {
  const model = () => {
    const graph = new GraphBuilder('line');
    const weight = graph.initializer('weight', floats([2], [3, 4]));
    graph.output('y', graph.op('Mul', [graph.input('x', 'float32', [2]), weight]), 'float32', [2]);
    return writeModel(graph.finish());
  };

  it('gives its weights by name', async () => {
    expect(await read(model())).toEqual({ weight: { type: 'float32', dims: [2], data: Float32Array.of(3, 4) } });
  });

  it('that is cut off is refused', async () => {
    await expect(readWeights(model().subarray(0, 60))).rejects.toThrow(LabError);
  });
});

describe('what is no file of weights', () => {
  it.each([
    ['nothing', new Uint8Array(), 'The file of weights is empty.'],
    ['text', utf8('weights: none of them are here'), 'This is not a file of weights that can be read.'],
    ['a TFLite model', joined([uint32(28), utf8('TFL3'), new Uint8Array(40)]), 'This is a TFLite model'],
    ['a pickle of another program', pickle.program(pickle.dictionary({})), 'This is not a file of weights that can be read.'],
  ])('%s is refused', async (_, bytes, message) => {
    await expect(readWeights(bytes)).rejects.toThrow(message);
  });
});

async function read(file: Uint8Array): Promise<Record<string, Tensor>> {
  const tensors: StateDict = await readWeights(Buffer.from(file));
  return Object.fromEntries(tensors);
}

async function expectSentence(file: Uint8Array): Promise<void> {
  await expect(readWeights(file)).rejects.toBeInstanceOf(LabError);
}

function sample(kind: string, values: Exclude<Tensor['data'], Uint8ClampedArray> | Int16Array): StorageSample {
  return { kind, count: values.length, bytes: new Uint8Array(values.buffer) };
}

function safetensors(header: object, numbers: Bytes): Uint8Array {
  const text = utf8(JSON.stringify(header));
  return joined([uint32(text.length), uint32(0), text, numbers]);
}
