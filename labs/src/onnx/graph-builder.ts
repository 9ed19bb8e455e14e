import { integers, type Tensor, type TensorType } from '../tensor.js';
import type { Attribute, OnnxGraph, OnnxNode, Value, ValueInfo } from './graph.js';

/**
 * Builds an ONNX graph operation by operation. Values are named in the order they are made, so two builds give the same bytes.
 * @example
 * const graph = new GraphBuilder('double');
 * const x = graph.input('x', 'float32', ['n']);
 * graph.output('y', graph.op('Add', [x, x]), 'float32', ['n']);
 * const bytes = writeModel(graph.finish());
 */
export class GraphBuilder {
  readonly #name: string;
  readonly #inputs: ValueInfo[] = [];
  readonly #outputs: ValueInfo[] = [];
  readonly #initializers = new Map<string, Tensor>();
  readonly #nodes: OnnxNode[] = [];
  readonly #shared = new Map<string, Value>();
  readonly #names = new Set<string>();

  constructor(name: string) {
    this.#name = name;
  }

  /** A value handed in at each run. */
  input(name: string, type: TensorType, dims: readonly (number | string)[]): Value {
    this.#inputs.push({ name: this.#claim(name), type, dims });
    return { name };
  }

  /** A value that is part of the network. */
  initializer(name: string, tensor: Tensor): Value {
    this.#initializers.set(this.#claim(name), tensor);
    return { name };
  }

  /** A value whose tensor is known only when the graph is finished, such as a weight. */
  deferred(name: string): Value {
    return { name: this.#claim(name) };
  }

  /** A constant without a name of its own. */
  constant(tensor: Tensor): Value {
    const name = this.#fresh('constant');
    this.#initializers.set(name, tensor);
    return { name };
  }

  /** A constant that is made once for all uses under the same key. */
  shared(key: string, make: () => Tensor): Value {
    const known = this.#shared.get(key);
    if (known) return known;
    const made = this.constant(make());
    this.#shared.set(key, made);
    return made;
  }

  /** A list of integers, such as a shape or axes; equal lists are one value. */
  list(numbers: readonly number[]): Value {
    return this.shared(`list ${numbers.join()}`, () => integers([numbers.length], numbers));
  }

  /** One float, as a scalar that broadcasts. */
  scalar(number: number): Value {
    return this.constant({ type: 'float32', dims: [], data: Float32Array.of(number) });
  }

  /** An operation with one result; an input that is null is left out. */
  op(op: string, inputs: readonly (Value | null)[], attributes: Readonly<Record<string, Attribute>> = {}): Value {
    return this.ops(op, inputs, 1, attributes)[0] as Value;
  }

  /** An operation with several results. */
  ops(op: string, inputs: readonly (Value | null)[], count: number, attributes: Readonly<Record<string, Attribute>> = {}): Value[] {
    const outputs = Array.from({ length: count }, () => ({ name: this.#fresh(op) }));
    this.#nodes.push({ op, inputs: inputs.map((input) => input?.name ?? ''), outputs: outputs.map(({ name }) => name), attributes });
    return outputs;
  }

  /** Names a value that a run gives back. */
  output(name: string, value: Value, type: TensorType = 'float32', dims: readonly (number | string)[] | null = null): void {
    this.#nodes.push({ op: 'Identity', inputs: [value.name], outputs: [this.#claim(name)], attributes: {} });
    this.#outputs.push({ name, type, dims });
  }

  /** The graph as built so far. */
  finish(): OnnxGraph {
    return {
      name: this.#name,
      inputs: this.#inputs,
      outputs: this.#outputs,
      initializers: this.#initializers,
      nodes: this.#nodes,
    };
  }

  #fresh(op: string): string {
    return this.#claim(`${op}_${this.#names.size}`);
  }

  #claim(name: string): string {
    if (this.#names.has(name)) throw new Error(`The graph ${this.#name} has two values named ${name}.`);
    this.#names.add(name);
    return name;
  }
}
