import { LabError } from '../lab-error.js';
import type { OnnxGraph, Value } from '../onnx/graph.js';
import { GraphBuilder } from '../onnx/graph-builder.js';
import { sizeOf, type Tensor } from '../tensor.js';
import { say } from '../text.js';

/** One tensor of a network's state, by the name that official checkpoints give it. */
export interface StateEntry {
  readonly name: string;
  readonly dims: readonly number[];
  readonly role: StateRole;
}

/** Trained; kept as training left it; computed by the network itself, whatever a checkpoint says; or the very tensor of another name. */
export type StateRole =
  | { readonly kind: 'trained' | 'kept' }
  | { readonly kind: 'computed'; readonly value: Tensor }
  | { readonly kind: 'alias'; readonly of: string };

/** A network without weights: its graph, whose initializers are missing, and the state it needs. */
export interface Network {
  readonly graph: OnnxGraph;
  readonly state: readonly StateEntry[];
}

/** How many trained numbers a network has, each counted once. */
export function parameterCount({ state }: Network): number {
  return state.reduce((sum, { dims, role }) => sum + (role.kind === 'trained' ? sizeOf(dims) : 0), 0);
}

/** The most tensors and numbers a state may have: twice what the largest of the published networks have, and no loop without end. */
const limits = { tensors: 20_000, numbers: 400_000_000 };

/** Builds a network: a graph whose weights are asked for by name. Asking twice for one name shares the weight. */
export class NetworkBuilder {
  readonly graph: GraphBuilder;
  readonly #state = new Map<string, StateEntry>();
  readonly #values = new Map<string, Value>();
  readonly #shown: ReadonlySet<string>;
  #numbers = 0;

  /** @param shown names of values inside the network that a run gives back beside its outputs; what has no such name is passed over */
  constructor(name: string, shown: readonly string[] = []) {
    this.graph = new GraphBuilder(name);
    this.#shown = new Set(shown);
  }

  /** A trained weight. */
  weight(name: string, dims: readonly number[]): Value {
    return this.#stateValue(name, dims, { kind: 'trained' });
  }

  /** A tensor of the state that training does not change, such as a frozen mean. */
  buffer(name: string, dims: readonly number[]): Value {
    return this.#stateValue(name, dims, { kind: 'kept' });
  }

  /** A tensor that checkpoints hold but the network computes; give the graph its value as a constant where it is used. */
  computed(name: string, value: Tensor): void {
    this.#state.set(name, { name, dims: value.dims, role: { kind: 'computed', value } });
  }

  /** Another name, under which checkpoints hold the same tensor again. */
  alias(name: string, of: string): void {
    const entry = this.#state.get(of);
    if (!entry) throw new Error(`${name} cannot be another name of ${of}, which is not there.`);
    this.#state.set(name, { name, dims: entry.dims, role: { kind: 'alias', of } });
  }

  /**
   * A value inside the network worth looking at, under the name that goldens have for it.
   * @param value or how to make it, where it takes operations of its own
   */
  note(name: string, value: Value | (() => Value)): void {
    if (this.#shown.has(name)) this.graph.output(name, typeof value === 'function' ? value() : value);
  }

  /** The network as built so far. */
  finish(): Network {
    return { graph: this.graph.finish(), state: [...this.#state.values()] };
  }

  #stateValue(name: string, dims: readonly number[], role: StateRole): Value {
    const known = this.#values.get(name);
    if (known) return known;
    this.#numbers += sizeOf(dims);
    if (this.#values.size >= limits.tensors || !(this.#numbers <= limits.numbers)) throw tooLarge();
    const value = this.graph.deferred(name);
    this.#values.set(name, value);
    this.#state.set(name, { name, dims, role });
    return value;
  }
}

function tooLarge(): LabError {
  return new LabError(
    'too-large',
    say(
      'The network is too large: it would have more than 400 million numbers, or 20000 tensors.',
      '网络过大：数值会超过四亿个，或张量超过 20000 个。',
    ),
  );
}
