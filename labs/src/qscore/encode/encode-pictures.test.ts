import { describe, expect, it } from 'vitest';
import type { NamedPicture } from '../../media/named-picture.js';
import { GraphBuilder } from '../../onnx/graph-builder.js';
import { writeModel } from '../../onnx/write-model.js';
import { testContext } from '../../testing/test-context.js';
import { drawn } from '../../testing/test-media.js';
import { type EncodeSettings, encodePictures } from './encode-pictures.js';

type Dims = readonly (number | string)[];

const settings: EncodeSettings = { scaling: 'bytes', pooling: 'mean', side: 0 };
const picture = (name: string, width: number, height: number, red: (x: number, y: number) => number): NamedPicture => ({
  name,
  folder: null,
  read: async () => drawn(width, height, (x, y) => [red(x, y), 10, 20, 255]),
});
const plain = (grey: number): NamedPicture => ({
  name: `${grey}`,
  folder: null,
  read: async () => drawn(2, 2, () => [grey, grey, grey, 255]),
});

/** A network that hands its pictures on, in other dimensions if asked. */
function handsOn(dims: Dims, { shape, output = 'out' }: { readonly shape?: readonly number[]; readonly output?: string } = {}): Uint8Array {
  const graph = new GraphBuilder('hands on');
  const x = graph.input('x', 'float32', dims);
  graph.output(output, shape ? graph.op('Reshape', [x, graph.list(shape)]) : graph.op('Identity', [x]));
  return writeModel(graph.finish());
}

const encode = async (model: Uint8Array, pictures: readonly NamedPicture[], changed: Partial<EncodeSettings> = {}) => {
  const { rows, columns, values } = await encodePictures(pictures, model, { ...settings, ...changed }, testContext());
  return { rows, columns, values: Array.from(values, (value) => Number(value.toFixed(4))) };
};

describe('an encoder', () => {
  it('of maps gives the mean over places of each channel', async () => {
    const found = await encode(handsOn(['n', 3, 1, 2]), [picture('a', 2, 1, (x) => (x === 0 ? 100 : 200))]);
    expect(found).toEqual({ rows: 1, columns: 3, values: [150, 10, 20] });
  });

  it('of tokens gives their mean or the first', async () => {
    const tokens = handsOn(['n', 1, 2, 2], { shape: [-1, 2, 2] });
    const pictures = [picture('a', 2, 2, (x, y) => 40 * x + 80 * y)];
    // Grey of red 0, 40, 80, 120 beside 10 and 20.
    expect((await encode(tokens, pictures, { pooling: 'first' })).values).toEqual([8, 20]);
    expect((await encode(tokens, pictures)).values).toEqual([20, 32]);
  });

  it('of vectors gives them, in order, also of more pictures than one batch', async () => {
    const pictures = Array.from({ length: 35 }, (_, k) => plain(k));
    const { rows, columns, values } = await encode(handsOn(['n', 1, 2, 2], { shape: [-1, 4] }), pictures);
    expect([rows, columns, values.filter((_, k) => k % 4 === 0)]).toEqual([35, 4, Array.from({ length: 35 }, (_, k) => k)]);
  });

  it('that takes a fixed number of pictures at once is given so many', async () => {
    const { values } = await encode(handsOn([2, 1, 1, 1], { shape: [2, 1] }), [plain(1), plain(2), plain(3)]);
    expect(values).toEqual([1, 2, 3]);
  });

  it('with channels last gets them last', async () => {
    const { values } = await encode(handsOn(['n', 2, 1, 3], { shape: [-1, 6] }), [picture('a', 1, 2, (_, y) => y)]);
    expect(values).toEqual([0, 10, 20, 1, 10, 20]);
  });

  it('of any size gets the side that is asked for', async () => {
    const any = handsOn(['n', 3, 'h', 'w']);
    const [wide] = [picture('a', 40, 20, (x) => (x < 10 || x >= 30 ? 255 : 0))];
    // The middle of a wide picture is cut out: nothing of its ends is left.
    expect((await encode(any, [wide as NamedPicture], { side: 20 })).values).toEqual([0, 10, 20]);
  });

  it.each([
    ['unit', 0.2],
    ['half', -0.6],
    ['imagenet', -1.2445],
    ['auto', 0.2],
  ] as const)('with levels as %s', async (scaling, value) => {
    expect((await encode(handsOn(['n', 1, 1, 1], { shape: [-1, 1] }), [plain(51)], { scaling })).values).toEqual([value]);
  });

  it('with several outputs gives the one that is named after features', async () => {
    const graph = new GraphBuilder('two');
    const x = graph.input('x', 'float32', ['n', 1, 1, 1]);
    graph.output('logits', graph.op('Reshape', [graph.op('Mul', [x, graph.scalar(2)]), graph.list([-1, 1])]));
    graph.output('features', graph.op('Reshape', [x, graph.list([-1, 1])]));
    expect((await encode(writeModel(graph.finish()), [plain(5)])).values).toEqual([5]);
  });
});

describe('a network that is no encoder', () => {
  it.each([
    ['of vectors', handsOn(['n', 512]), 'its input x has the shape (n, 512)'],
    ['of five channels', handsOn(['n', 5, 8, 8]), 'its input x has 5 channels; pictures have 1 or 3'],
  ])('%s is refused', async (_, model, reason) => {
    await expect(encode(model, [plain(1)])).rejects.toThrow(`This network is no encoder of pictures: ${reason}.`);
  });

  it('with two inputs is refused by their names', async () => {
    const graph = new GraphBuilder('two');
    const [a, b] = [graph.input('a', 'float32', ['n', 1, 1, 1]), graph.input('b', 'float32', ['n', 1, 1, 1])];
    graph.output('out', graph.op('Add', [a, b]));
    await expect(encode(writeModel(graph.finish()), [plain(1)])).rejects.toThrow('it has 2 inputs (a, b), not one');
  });

  it('is refused when the file is none, and when its output has nothing for each picture', async () => {
    await expect(encode(new TextEncoder().encode('no network'), [plain(1)])).rejects.toThrow(
      'This is not an ONNX model, or it is cut off.',
    );
    await expect(encode(handsOn(['n', 1, 2, 2], { shape: [-1] }), [plain(1)])).rejects.toThrow(
      'The network gives no features for 1 pictures: out (4).',
    );
  });

  it('is told from one that fails on a size', async () => {
    await expect(encode(handsOn(['n', 3, 'h', 'w'], { shape: [-1, 7] }), [plain(1)], { side: 2 })).rejects.toThrow(
      /^The network fails on pictures of 1 × 3 × 2 × 2: /,
    );
  });
});
