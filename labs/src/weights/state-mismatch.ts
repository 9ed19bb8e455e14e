import type { Network } from '../nn/network.js';
import type { Tensor } from '../tensor.js';

/** Tensors by name, as a checkpoint holds them. */
export type StateDict = ReadonlyMap<string, Tensor>;

/** What is wrong with a checkpoint for a network; empty lists when it fits. */
export interface StateMismatch {
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
  /** With the shape that it has and the one that it should have. */
  readonly misshapen: readonly { readonly name: string; readonly dims: readonly number[]; readonly wanted: readonly number[] }[];
  /** Other names of one tensor, under which the checkpoint holds other values. */
  readonly unequal: readonly string[];
  /** With values that are infinite or not numbers, as a training that failed leaves them. */
  readonly unfinished: readonly string[];
}

/** Compares a checkpoint with what a network needs, name by name. What a network computes itself may be missing. */
export function stateMismatch({ state }: Network, weights: StateDict): StateMismatch {
  const known = new Set(state.map(({ name }) => name));
  const given = state.flatMap((entry) => {
    const tensor = weights.get(entry.name);
    return tensor ? [{ ...entry, tensor }] : [];
  });
  return {
    missing: state.filter(({ name, role }) => role.kind !== 'computed' && !weights.has(name)).map(({ name }) => name),
    unexpected: [...weights.keys()].filter((name) => !known.has(name)),
    misshapen: given
      .filter(({ dims, tensor }) => tensor.dims.join() !== dims.join())
      .map(({ name, dims, tensor }) => ({ name, dims: tensor.dims, wanted: dims })),
    unequal: given.filter(({ role, tensor }) => role.kind === 'alias' && !areEqual(tensor, weights.get(role.of))).map(({ name }) => name),
    unfinished: given.filter(({ role, tensor }) => role.kind !== 'computed' && !hasNumbersOnly(tensor)).map(({ name }) => name),
  };
}

/** Whether nothing is wrong. */
export function isMatch(mismatch: StateMismatch): boolean {
  return Object.values(mismatch).every((list) => list.length === 0);
}

function areEqual(one: Tensor, other: Tensor | undefined): boolean {
  return one === other || (one.data.length === other?.data.length && one.data.every((value, index) => value === other.data[index]));
}

function hasNumbersOnly({ type, data }: Tensor): boolean {
  if (type === 'float16') return data.every((bits) => (bits & 0x7c00) !== 0x7c00);
  if (type !== 'float32' && type !== 'float64') return true;
  for (const value of data) if (!Number.isFinite(value)) return false;
  return true;
}
