import { describe, expect, it } from 'vitest';
import { openSession } from '../runtime/node.js';
import { floats, integers, type Tensor } from '../tensor.js';
import { GraphBuilder } from './graph-builder.js';
import { readModel } from './read-model.js';
import { writeModel } from './write-model.js';

function convolution(): GraphBuilder {
  const graph = new GraphBuilder('convolution');
  const image = graph.input('image', 'float32', [1, 1, 'height', 'width']);
  const kernel = graph.initializer('kernel', floats([1, 1, 2, 2], [1, 2, 3, 4]));
  const map = graph.op('Conv', [image, kernel], { strides: [2, 2], auto_pad: 'VALID' });
  graph.output('map', graph.op('LeakyRelu', [map], { alpha: { float: 0.5 } }), 'float32', [1, 1, 'rows', 'columns']);
  return graph;
}

describe('the bytes of a model', () => {
  it('run, with attributes of every kind that networks use', async () => {
    const session = await openSession(writeModel(convolution().finish()));
    const { map } = await session.run({ image: floats([1, 1, 2, 4], [1, 0, 0, -1, 0, 1, 0, 0]) });
    await session.dispose();
    expect(map).toEqual(floats([1, 1, 1, 2], [5, -1]));
  });

  it('are the same when built twice', () => {
    expect(writeModel(convolution().finish())).toEqual(writeModel(convolution().finish()));
  });

  it('hold weights of every type, empty and scalar ones included', async () => {
    const tensors: Readonly<Record<string, Tensor>> = {
      half: { type: 'float16', dims: [2], data: Uint16Array.of(0x3c00, 0xc000) },
      double: { type: 'float64', dims: [1], data: Float64Array.of(0.1) },
      byte: { type: 'uint8', dims: [2], data: Uint8Array.of(0, 255) },
      small: { type: 'int8', dims: [1], data: Int8Array.of(-128) },
      whole: { type: 'int32', dims: [1], data: Int32Array.of(-2_000_000_000) },
      long: integers([1], [-(2 ** 53) + 1]),
      flag: { type: 'bool', dims: [2], data: Uint8Array.of(1, 0) },
      scalar: { type: 'float32', dims: [], data: Float32Array.of(3) },
      empty: floats([0], []),
    };
    const graph = new GraphBuilder('types');
    for (const [name, tensor] of Object.entries(tensors))
      graph.output(`${name}_out`, graph.initializer(name, tensor), tensor.type, tensor.dims);
    const session = await openSession(writeModel(graph.finish()));
    const results = await session.run({});
    await session.dispose();
    for (const [name, { type, dims, data }] of Object.entries(tensors)) {
      const result = results[`${name}_out`];
      expect({ name, type: result?.type, dims: result?.dims }).toEqual({ name, type, dims });
      expect([...(result?.data ?? [])]).toEqual([...data]);
    }
  });

  it('refuses two values of one name and a float written as an integer', () => {
    const graph = convolution();
    expect(() => graph.input('kernel', 'float32', [1])).toThrow('The graph convolution has two values named kernel.');
    graph.op('LeakyRelu', [{ name: 'map' }], { alpha: 0.5 });
    expect(() => writeModel(graph.finish())).toThrow('The attribute alpha is 0.5; a float is written { float: 0.5 }.');
  });
});

describe('what a model says of itself', () => {
  it('is its inputs, outputs, weights and operators', () => {
    expect(readModel(writeModel(convolution().finish()))).toEqual({
      producer: 'daybook-labs',
      opset: 20,
      inputs: [{ name: 'image', type: 'float32', dims: [1, 1, 'height', 'width'] }],
      outputs: [{ name: 'map', type: 'float32', dims: [1, 1, 'rows', 'columns'] }],
      initializers: [{ name: 'kernel', type: 'float32', dims: [1, 1, 2, 2] }],
      operators: { Conv: 1, LeakyRelu: 1, Identity: 1 },
    });
  });

  it('cannot be read from text, from nothing, or from a file cut off anywhere', () => {
    const whole = writeModel(convolution().finish());
    const wrong = [
      new Uint8Array(),
      new TextEncoder().encode('<html>no model</html>'),
      ...Array.from({ length: whole.length - 8 }, (_, end) => whole.subarray(0, end)),
    ];
    for (const bytes of wrong) {
      expect(() => readModel(bytes), `${bytes.length} bytes`).toThrow('This is not an ONNX model, or it is cut off.');
    }
  });
});
