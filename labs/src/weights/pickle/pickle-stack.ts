import { pickleError } from './pickle-error.js';
import type { PickleHost } from './pickle-host.js';
import { PickleGlobal, PickleObject } from './pickle-value.js';

/** The machine that a pickle is a program for: a stack of values with marks in it, and a memo. */
export class PickleStack {
  readonly #host: PickleHost;
  #values: unknown[] = [];
  readonly #marked: unknown[][] = [];
  readonly #memo = new Map<number, unknown>();

  constructor(host: PickleHost) {
    this.#host = host;
  }

  push(value: unknown): void {
    this.#values.push(value);
  }

  pop(): unknown {
    if (this.#values.length === 0) throw pickleError('its instructions do not fit together', '指令前后不一致');
    return this.#values.pop();
  }

  top(): unknown {
    const value = this.pop();
    this.push(value);
    return value;
  }

  mark(): void {
    this.#marked.push(this.#values);
    this.#values = [];
  }

  /** The values since the last mark, which goes too. */
  popMarked(): unknown[] {
    const below = this.#marked.pop();
    if (!below) throw pickleError('its instructions do not fit together', '指令前后不一致');
    const values = this.#values;
    this.#values = below;
    return values;
  }

  /** POP takes a mark away where nothing lies on it. */
  drop(): void {
    if (this.#values.length === 0 && this.#marked.length > 0) this.popMarked();
    else this.pop();
  }

  remember(key: number): void {
    this.#memo.set(key, this.top());
  }

  memoize(): void {
    this.remember(this.#memo.size);
  }

  recall(key: number): void {
    if (!this.#memo.has(key)) throw pickleError('its instructions do not fit together', '指令前后不一致');
    this.push(this.#memo.get(key));
  }

  global(module: unknown, name: unknown): void {
    if (typeof module !== 'string' || typeof name !== 'string') throw pickleError('it names something by no name', '名称不是文本');
    const global = new PickleGlobal(module, name);
    this.#host.meets(global);
    this.push(global);
  }

  /** Stands for a call: REDUCE, NEWOBJ, INST and OBJ. */
  call(callee: unknown, args: unknown): void {
    if (!Array.isArray(args)) throw pickleError('its instructions do not fit together', '指令前后不一致');
    if (!(callee instanceof PickleGlobal)) throw pickleError('it calls what has no name', '调用了没有名称的对象');
    this.push(this.#host.call(callee, args));
  }

  persistent(id: unknown): void {
    this.push(this.#host.persistent(id));
  }

  /** Adds to the list below. */
  append(values: readonly unknown[]): void {
    const target = this.top();
    const list = Array.isArray(target) ? target : target instanceof PickleObject ? target.list : null;
    if (!list) throw pickleError('its instructions do not fit together', '指令前后不一致');
    for (const value of values) list.push(value);
  }

  /** Sets keys and values, by turns, of the dictionary below. */
  setItems(values: readonly unknown[]): void {
    const target = this.top();
    const map = target instanceof Map ? target : target instanceof PickleObject ? target.entries : null;
    if (!map || values.length % 2 !== 0) throw pickleError('its instructions do not fit together', '指令前后不一致');
    for (let k = 0; k < values.length; k += 2) map.set(values[k], values[k + 1]);
  }

  addItems(values: readonly unknown[]): void {
    const target = this.top();
    if (!(target instanceof Set)) throw pickleError('its instructions do not fit together', '指令前后不一致');
    for (const value of values) target.add(value);
  }

  /** BUILD: attributes of an object; those of dictionaries and tensors say nothing of their values. */
  build(state: unknown): void {
    const target = this.top();
    if (target instanceof PickleObject) target.state = state;
  }
}
