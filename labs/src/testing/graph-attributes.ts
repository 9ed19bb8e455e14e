import type { Tensor } from '../tensor.js';

/** An attribute of a node of a graph of TensorFlow, as its JSON holds it. */
export type GraphAttribute = Readonly<Record<string, unknown>>;
export type GraphAttributes = Readonly<Record<string, GraphAttribute>>;

/** A constant of whole numbers. */
export function whole(dims: readonly number[], data: readonly number[]): Tensor {
  return { type: 'int32', dims, data: Int32Array.from(data) };
}

export const list = (numbers: readonly number[]): GraphAttribute => ({ list: { i: numbers.map(String) } });
export const text = (value: string): GraphAttribute => ({ s: btoa(value) });
export const float32: GraphAttributes = { T: { type: 'DT_FLOAT' } };

/** A window that moves down and across by so many places. */
export function window(padding: string, [down, across]: readonly [number, number], dilation = 1): GraphAttributes {
  return {
    ...float32,
    padding: text(padding),
    strides: list([1, down, across, 1]),
    dilations: list([1, dilation, dilation, 1]),
    data_format: text('NHWC'),
    explicit_paddings: { list: {} },
  };
}
