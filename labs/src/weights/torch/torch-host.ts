import { pickleError } from '../pickle/pickle-error.js';
import type { PickleHost } from '../pickle/pickle-host.js';
import { PickleGlobal, PickleObject } from '../pickle/pickle-value.js';
import { callOf } from './calls.js';
import { refusal } from './refusal.js';
import { type TorchStorage, torchTypes } from './torch-tensor.js';

/**
 * What checkpoints of PyTorch may ask for: its storages and tensors, ordered dictionaries, and objects that stay names. What could run something
 * is refused, also where it is only mentioned.
 */
export const torchHost: PickleHost = {
  meets(global) {
    const reason = refusal(global);
    if (reason) throw reason;
  },
  call(global, args) {
    const call = callOf(global);
    return call ? call(args) : new PickleObject(global, args);
  },
  persistent(id) {
    // Files from before 2020 wrap the classes of a network that was saved whole, to keep their source beside them.
    if (Array.isArray(id) && id[0] === 'module') return id[1];
    if (!Array.isArray(id) || id[0] !== 'storage') throw pickleError('it refers to something that is no storage', '引用的不是存储');
    const [, kind, key, , , view] = id;
    if (!(kind instanceof PickleGlobal)) throw pickleError('it has a storage of no type', '存储没有类型');
    return { key: String(key), type: storageType(kind), from: viewStart(view) } satisfies TorchStorage;
  },
};

/** A storage without a type of its own leaves it to the tensor. */
function storageType({ name }: PickleGlobal): TorchStorage['type'] {
  if (name === 'UntypedStorage') return null;
  const type = torchTypes.get(name);
  if (type) return type;
  throw pickleError(`it has numbers of the kind ${name}, which labs do not use`, `含有实验不支持的数值类型 ${name}`);
}

/** Files from before 2020 name a storage that is part of another: its key, where it begins, how long it is. */
function viewStart(view: unknown): number {
  return Array.isArray(view) && typeof view[1] === 'number' ? view[1] : 0;
}
