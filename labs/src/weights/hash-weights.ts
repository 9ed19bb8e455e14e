import type { Network, StateEntry } from '../nn/network.js';
import type { Tensor } from '../tensor.js';
import { hashTensor } from './hash.js';
import { hashRule } from './hash-rules.js';
import type { StateDict } from './state-mismatch.js';

/** The weights that `labs-hash/1` gives a network: the same for everyone, so that two ports of it can be compared without a checkpoint. */
export function hashWeights({ state }: Network): StateDict {
  const weights = new Map<string, Tensor>();
  for (const entry of state) weights.set(entry.name, tensorOf(entry, weights));
  return weights;
}

function tensorOf({ name, dims, role }: StateEntry, weights: StateDict): Tensor {
  if (role.kind === 'computed') return role.value;
  const twin = role.kind === 'alias' ? weights.get(role.of) : undefined;
  if (twin) return twin;
  const { range } = hashRule(name, dims);
  if (!range) throw new Error(`${name} is named like what networks compute themselves, but this one does not compute it.`);
  return hashTensor(name, dims, range.a, range.b);
}
