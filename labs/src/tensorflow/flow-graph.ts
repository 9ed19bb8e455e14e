import type { Attribute, OnnxGraph, Value } from '../onnx/graph.js';
import { GraphBuilder } from '../onnx/graph-builder.js';
import type { Tensor, TensorType } from '../tensor.js';
import { permute, permuted } from './permute.js';

/** A value of a TensorFlow network on its way into ONNX: channels are last, as TensorFlow has them. */
export interface Flow {
  readonly dims: readonly number[];
  readonly type: TensorType;
  /** The values where they are known before the network runs. */
  readonly constant: Tensor | null;
}

/** How many values of a rim go before and after each dimension. */
export type Rims = readonly (readonly [before: number, after: number])[];

/** A value in the middle of a rim. */
export interface Rimmed {
  readonly inner: Flow;
  readonly rims: Rims;
  /** What the rim is made of. */
  readonly value: number;
}

/** From [n, rows, columns, channels] to [n, channels, rows, columns]. */
const channelsFirst: readonly number[] = [0, 3, 1, 2];

/** And back. */
const channelsLast: readonly number[] = [0, 2, 3, 1];

/**
 * Builds an ONNX graph from TensorFlow's operations. Operations over rows and columns have a transposition before and after them; ONNX Runtime
 * takes out those that cancel each other, so that nothing is gained by leaving them out here (docs/decisions.md).
 */
export class FlowGraph {
  readonly builder: GraphBuilder;
  readonly #values = new Map<Flow, Value>();
  readonly #rimmed = new Map<Flow, Rimmed>();

  constructor(name: string) {
    this.builder = new GraphBuilder(name);
  }

  /** A value handed in at each run. */
  input(name: string, dims: readonly number[], type: TensorType = 'float32'): Flow {
    return this.flow(this.builder.input(name, type, dims), dims, type);
  }

  /** A value that is part of the network; it stands in the graph only where an operation takes it. */
  constant(tensor: Tensor): Flow {
    return { dims: tensor.dims, type: tensor.type, constant: tensor };
  }

  /** Names a value that a run gives back. */
  output(name: string, flow: Flow): void {
    this.builder.output(name, this.value(flow), flow.type, flow.dims);
  }

  /** The graph as built so far. */
  finish(): OnnxGraph {
    return this.builder.finish();
  }

  /** A value as operations of the builder take it. */
  value(flow: Flow): Value {
    const known = this.#values.get(flow);
    if (known) return known;
    const made = this.#make(flow);
    this.#values.set(flow, made);
    return made;
  }

  #make(flow: Flow): Value {
    if (flow.constant) return this.builder.constant(flow.constant);
    const rimmed = this.#rimmed.get(flow);
    if (!rimmed) throw new Error('The value belongs to another graph.');
    const { inner, rims, value } = rimmed;
    const pads = this.builder.list([...rims.map(([before]) => before), ...rims.map(([, after]) => after)]);
    return this.builder.op('Pad', [this.value(inner), pads, this.builder.scalar(value)]);
  }

  /** What an operation of the builder gave. */
  flow(value: Value, dims: readonly number[], type: TensorType = 'float32'): Flow {
    const flow: Flow = { dims, type, constant: null };
    this.#values.set(flow, value);
    return flow;
  }

  /** A value with a rim; the rim stands in the graph only where an operation takes the value that cannot put the rim around it by itself. */
  rimmed(rimmed: Rimmed): Flow {
    const { inner, rims } = rimmed;
    const dims = inner.dims.map((dim, k) => dim + (rims[k]?.[0] ?? 0) + (rims[k]?.[1] ?? 0));
    const flow: Flow = { dims, type: inner.type, constant: null };
    this.#rimmed.set(flow, rimmed);
    return flow;
  }

  /** What a value has a rim of; null when it has none. */
  rimOf(flow: Flow): Rimmed | null {
    return this.#rimmed.get(flow) ?? null;
  }

  /** A value as ONNX's operations over rows and columns take it. */
  channelsFirst(flow: Flow): Value {
    return this.builder.op('Transpose', [this.value(flow)], { perm: channelsFirst });
  }

  /** What an operation over rows and columns gave; `dims` have channels last. */
  fromChannelsFirst(value: Value, dims: readonly number[], type: TensorType = 'float32'): Flow {
    return this.flow(this.builder.op('Transpose', [value], { perm: channelsLast }), dims, type);
  }

  /** An operation on single values with one input. */
  map(op: string, x: Flow, attributes: Readonly<Record<string, Attribute>> = {}, type: TensorType = x.type): Flow {
    return this.flow(this.builder.op(op, [this.value(x)], attributes), x.dims, type);
  }

  /** Another order of dimensions. */
  transpose(x: Flow, order: readonly number[]): Flow {
    if (x.constant) return this.constant(permute(x.constant, order));
    const rim = this.rimOf(x);
    if (rim) return this.rimmed({ ...rim, inner: this.transpose(rim.inner, order), rims: permuted(rim.rims, order) });
    return this.flow(this.builder.op('Transpose', [this.value(x)], { perm: order }), permuted(x.dims, order), x.type);
  }
}
