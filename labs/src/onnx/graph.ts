import type { Tensor, TensorType } from '../tensor.js';

/** A value that flows through a graph, known by its name. */
export interface Value {
  readonly name: string;
}

/** An attribute of a node: a float, integers, floats, a text or a tensor. Whole numbers are integers; write `{ float: 1 }` for a float. */
export type Attribute =
  | number
  | string
  | readonly number[]
  | { readonly float: number }
  | { readonly floats: readonly number[] }
  | { readonly tensor: Tensor };

/** One operation of a graph. */
export interface OnnxNode {
  readonly op: string;
  /** Empty names are inputs left out. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, Attribute>>;
}

/** An input or output: a dimension that is a text may have any size; null when even their number is not said. */
export interface ValueInfo {
  readonly name: string;
  readonly type: TensorType;
  readonly dims: readonly (number | string)[] | null;
}

/** A network as ONNX knows it. */
export interface OnnxGraph {
  readonly name: string;
  readonly inputs: readonly ValueInfo[];
  readonly outputs: readonly ValueInfo[];
  readonly initializers: ReadonlyMap<string, Tensor>;
  readonly nodes: readonly OnnxNode[];
}

/** The version of the standard operators that graphs are written in. */
export const opset = 20;
