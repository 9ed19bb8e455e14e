import { expect, it } from 'vitest';
import { openSession } from '../runtime/node.js';
import type { Tensor } from '../tensor.js';
import { runInTfjs } from '../testing/tfjs.js';
import { wild } from '../testing/wild.js';
import { writeGraphModel } from '../testing/write-graph-model.js';
import { forPictureSize } from './for-picture-size.js';
import { graphToOnnx } from './graph-model-to-onnx.js';
import { readGraphModel } from './read-graph-model.js';

const float32 = { T: { type: 'DT_FLOAT' } };
const whole = (data: readonly number[]): Tensor => ({ type: 'int32', dims: [data.length], data: Int32Array.from(data) });

/** A convolution that halves a picture, and what it gives enlarged again. */
function network(isChannelsFirst: boolean, rows: number, columns: number) {
  const strides = { list: { i: ['1', '2', '2', '1'] } };
  const attr = { ...float32, padding: { s: btoa('SAME') }, strides, dilations: { list: { i: ['1', '1', '1', '1'] } } };
  return writeGraphModel({
    inputs: { x: isChannelsFirst ? [1, 3, rows, columns] : [1, rows, columns, 3] },
    constants: { order: whole([0, 2, 3, 1]), filter: wild([3, 3, 3, 2], 2), size: whole([rows, columns]) },
    nodes: [
      { name: 'picture', op: isChannelsFirst ? 'Transpose' : 'Identity', input: isChannelsFirst ? ['x', 'order'] : ['x'], attr: float32 },
      { name: 'half', op: 'Conv2D', input: ['picture', 'filter'], attr },
      { name: 'y', op: 'ResizeBilinear', input: ['half', 'size'], attr: { align_corners: { b: false }, half_pixel_centers: { b: true } } },
    ],
    outputs: ['y'],
  });
}

it.each([
  ['first', true],
  ['last', false],
] as const)(
  'a network whose channels are %s gives for pictures of another size what the same network made for them gives',
  async (_, is) => {
    const [square, wide] = [network(is, 8, 8), network(is, 6, 12)];
    const session = await openSession(graphToOnnx(forPictureSize(readGraphModel(square.json, square.bytes), [6, 12])));
    const x = wild(is ? [1, 3, 6, 12] : [1, 6, 12, 3]);
    const { y } = await session.run({ x });
    await session.dispose();
    const { y: wanted } = await runInTfjs(wide.json, wide.bytes, { x }, ['y']);
    expect(y?.dims).toEqual([1, 6, 12, 2]);
    expect(wanted?.dims).toEqual(y?.dims);
    const differences = (wanted?.data ?? []).map((value, k) => Math.abs(value - Number(y?.data[k])));
    expect(Math.max(...differences)).toBeLessThanOrEqual(1e-5);
  },
);

it('a size that does not fit, and a network that takes no picture, are refused with a sentence', () => {
  const { json, bytes } = writeGraphModel({
    inputs: { x: [1, 8, 8, 3] },
    constants: { size: whole([4, 4]) },
    nodes: [{ name: 'y', op: 'ResizeBilinear', input: ['x', 'size'], attr: {} }],
    outputs: ['y'],
  });
  expect(() => forPictureSize(readGraphModel(json, bytes), [8, 7])).toThrow(
    "The network's operation ResizeBilinear cannot be translated: pictures of 8×7 do not fit it.",
  );
  const flat = writeGraphModel({ inputs: { x: [1, 8] }, nodes: [{ name: 'y', op: 'Relu', input: ['x'] }], outputs: ['y'] });
  expect(() => forPictureSize(readGraphModel(flat.json, flat.bytes), [8, 8])).toThrow('it is no picture');
});
