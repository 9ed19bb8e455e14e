import { describe, expect, it } from 'vitest';
import { openSession } from '../runtime/node.js';
import { type FloatTensor, floats, type Tensor } from '../tensor.js';
import { runInLiteRt } from '../testing/lite-rt.js';
import { wild } from '../testing/wild.js';
import { type OptionField, type SmallOperation, writeTflite } from '../testing/write-tflite.js';
import { tfliteToOnnx } from './tflite-to-onnx.js';

interface Case {
  readonly inputs: readonly (readonly number[])[];
  readonly constants?: Readonly<Record<string, Tensor>>;
  readonly operation: Omit<SmallOperation, 'output' | 'inputs'>;
}

const byte = (value: number): OptionField => ({ byte: value });
const integer = (value: number): OptionField => ({ integer: value });
const whole = (dims: readonly number[], data: readonly number[]): Tensor => ({ type: 'int32', dims, data: Int32Array.from(data) });

const convolution = (padding: number, strides: readonly number[], activation: number, dilation = 1) => ({
  union: 1,
  fields: [byte(padding), ...strides.map(integer), byte(activation), integer(dilation), integer(dilation)],
});

const cases: Readonly<Record<string, Case>> = {
  'ADD of one value for each channel, then RELU': {
    inputs: [[1, 2, 3, 4]],
    constants: { b: wild([4], 3) },
    operation: { code: 0, dims: [1, 2, 3, 4], options: { union: 11, fields: [byte(1)] } },
  },
  'ADD of two values': {
    inputs: [
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ],
    operation: { code: 0, dims: [1, 2, 3, 4], options: { union: 11, fields: [byte(0)] } },
  },
  'CONCATENATION of channels': {
    inputs: [
      [1, 2, 2, 1],
      [1, 2, 2, 3],
    ],
    operation: { code: 2, dims: [1, 2, 2, 4], options: { union: 10, fields: [integer(3), byte(0)] } },
  },
  'CONCATENATION from the last axis': {
    inputs: [
      [1, 2, 2],
      [1, 3, 2],
    ],
    operation: { code: 2, dims: [1, 5, 2], options: { union: 10, fields: [integer(-2), byte(0)] } },
  },
  'CONV_2D with SAME padding, stride 2 across and RELU6': {
    inputs: [[1, 5, 6, 3]],
    constants: { filter: wild([2, 3, 2, 3], 2), bias: floats([2], [1, -1]) },
    operation: { code: 3, dims: [1, 5, 3, 2], options: convolution(0, [2, 1], 3) },
  },
  'CONV_2D with VALID padding and dilation': {
    inputs: [[1, 7, 7, 2]],
    constants: { filter: wild([3, 2, 3, 2], 2), bias: floats([3], [0, 1, 2]) },
    operation: { code: 3, dims: [1, 5, 3, 3], options: convolution(1, [1, 1], 0, 2) },
  },
  'DEPTHWISE_CONV_2D with two outputs for each channel': {
    inputs: [[1, 5, 5, 3]],
    constants: { filter: wild([1, 3, 3, 6], 2), bias: wild([6], 5) },
    operation: {
      code: 4,
      dims: [1, 3, 3, 6],
      options: { union: 2, fields: [byte(0), integer(2), integer(2), integer(2), byte(1), integer(1), integer(1)] },
    },
  },
  DEPTH_TO_SPACE: { inputs: [[1, 2, 3, 8]], operation: { code: 5, dims: [1, 4, 6, 2], options: { union: 94, fields: [integer(2)] } } },
  LOGISTIC: { inputs: [[1, 2, 3, 4]], operation: { code: 14, dims: [1, 2, 3, 4] } },
  'MAX_POOL_2D with SAME padding': {
    inputs: [[1, 5, 4, 2]],
    operation: {
      code: 17,
      dims: [1, 3, 2, 2],
      options: { union: 5, fields: [byte(0), integer(2), integer(2), integer(2), integer(3), byte(0)] },
    },
  },
  'MUL by one number': {
    inputs: [[1, 3, 2]],
    constants: { b: floats([1], [-2]) },
    operation: { code: 18, dims: [1, 3, 2], options: { union: 21, fields: [byte(0)] } },
  },
  RELU: { inputs: [[1, 2, 3, 4]], operation: { code: 19, dims: [1, 2, 3, 4] } },
  'RESHAPE with one size left open': {
    inputs: [[1, 2, 3, 4]],
    constants: { shape: whole([3], [1, -1, 2]) },
    operation: { code: 22, dims: [1, 12, 2] },
  },
  'RESIZE_BILINEAR to half pixels': {
    inputs: [[1, 3, 4, 2]],
    constants: { size: whole([2], [6, 7]) },
    operation: { code: 23, dims: [1, 6, 7, 2], options: { union: 15, fields: [integer(0), integer(0), byte(0), byte(1)] } },
  },
  'RESIZE_BILINEAR to aligned corners': {
    inputs: [[1, 3, 4, 2]],
    constants: { size: whole([2], [5, 9]) },
    operation: { code: 23, dims: [1, 5, 9, 2], options: { union: 15, fields: [integer(0), integer(0), byte(1), byte(0)] } },
  },
  'RESIZE_BILINEAR from the corner': {
    inputs: [[1, 3, 4, 2]],
    constants: { size: whole([2], [6, 8]) },
    operation: { code: 23, dims: [1, 6, 8, 2], options: { union: 15, fields: [integer(0), integer(0), byte(0), byte(0)] } },
  },
  'PAD of rows and of channels': {
    inputs: [[1, 2, 3, 2]],
    constants: { rims: whole([4, 2], [0, 0, 1, 2, 0, 0, 0, 3]) },
    operation: { code: 34, dims: [1, 5, 3, 5] },
  },
  'STRIDED_SLICE with masks, steps and a dropped axis': {
    inputs: [[1, 4, 5, 3]],
    constants: { begin: whole([4], [0, 1, -4, 2]), end: whole([4], [1, 0, 5, 3]), strides: whole([4], [1, 1, 2, 1]) },
    operation: {
      code: 45,
      dims: [1, 3, 2],
      options: { union: 32, fields: [integer(1), integer(2), integer(0), integer(0), integer(8)] },
    },
  },
  'STRIDED_SLICE from the end to the beginning': {
    inputs: [[1, 4, 2, 2]],
    constants: { begin: whole([4], [0, 0, 0, 0]), end: whole([4], [0, 0, 0, 0]), strides: whole([4], [1, -1, 1, 1]) },
    operation: {
      code: 45,
      dims: [1, 4, 2, 2],
      options: { union: 32, fields: [integer(15), integer(15), integer(0), integer(0), integer(0)] },
    },
  },
  PRELU: { inputs: [[1, 2, 3, 4]], constants: { slopes: wild([1, 1, 4], 7) }, operation: { code: 54, dims: [1, 2, 3, 4] } },
};

describe('a translated network of one operation gives what LiteRT gives:', () => {
  it.each(Object.entries(cases))('%s', async (_, { inputs, constants = {}, operation }) => {
    const names = inputs.map((_, k) => `x${k}`);
    const file = writeTflite({
      inputs: Object.fromEntries(names.map((name, k) => [name, inputs[k] ?? []])),
      constants,
      operations: [{ ...operation, inputs: [...names, ...Object.keys(constants)], output: 'y' }],
    });
    const feeds = inputs.map((dims, k) => wild(dims, k + 1));
    const session = await openSession(tfliteToOnnx(file));
    const { y } = await session.run(Object.fromEntries(names.map((name, k) => [name, feeds[k] as FloatTensor])));
    await session.dispose();
    const original = (await runInLiteRt(file, feeds)).y;
    expect(y?.dims).toEqual(operation.dims);
    expect(original?.dims).toEqual(operation.dims);
    const differences = Array.from(original?.data ?? [], (value, k) => Math.abs(value - Number(y?.data[k])));
    expect(differences.length).toBeGreaterThan(0);
    expect(Math.max(...differences)).toBeLessThanOrEqual(1e-5);
  });
});
