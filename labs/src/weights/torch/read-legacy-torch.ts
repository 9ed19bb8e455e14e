import type { Tensor } from '../../tensor.js';
import { pickleError } from '../pickle/pickle-error.js';
import { readPickle } from '../pickle/read-pickle.js';
import type { StateDict } from '../state-mismatch.js';
import { findTensors } from './find-tensors.js';
import { memoryBudget, numbersOf } from './tensor-numbers.js';
import { torchHost } from './torch-host.js';
import { elementBytes, isStorage, type TorchType } from './torch-tensor.js';

/** The number that files of torch.save before version 1.6 begin with. */
const magic = 0x1950a86a20f9469cfc6cn;

/** Whether a file begins as torch.save wrote it before version 1.6: a pickle of protocol 2 that is one long number. */
export function isLegacyTorch(file: Uint8Array): boolean {
  const start = [0x80, 0x02, 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19, 0x2e];
  return start.every((byte, k) => file[k] === byte);
}

/**
 * Reads the tensors of a file that torch.save wrote before version 1.6: five pickles one after another, then the numbers of each storage, with
 * their count before them.
 * @throws LabError `unreadable`.
 */
export async function readLegacyTorch(file: Uint8Array): Promise<StateDict> {
  const types = new Map<string, TorchType>();
  const host = {
    ...torchHost,
    persistent(id: unknown): unknown {
      const value = torchHost.persistent(id);
      if (isStorage(value) && value.type) types.set(value.key, value.type);
      return value;
    },
  };
  const values: unknown[] = [];
  let at = 0;
  for (let k = 0; k < 5; k++) {
    const { value, end } = readPickle(file, host, at);
    values.push(value);
    at = end;
  }
  const [number, , , checkpoint, keys] = values;
  if (number !== magic || !Array.isArray(keys)) throw pickleError('it is not as torch.save writes files', '不是 torch.save 写出的格式');
  const storages = readStorages(file, at, keys.map(String), types);
  const budget = memoryBudget(file.length);
  const tensors = new Map<string, Tensor>();
  for (const [key, tensor] of findTensors(checkpoint)) {
    const numbers = storages.get(tensor.storage.key);
    if (!numbers) throw pickleError('it is cut off: numbers of a tensor are missing', '文件被截断：缺少张量的数据');
    tensors.set(key, numbersOf(tensor, numbers, budget));
  }
  return tensors;
}

function readStorages(
  file: Uint8Array,
  from: number,
  keys: readonly string[],
  types: ReadonlyMap<string, TorchType>,
): Map<string, Uint8Array> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const storages = new Map<string, Uint8Array>();
  let at = from;
  for (const key of keys) {
    const type = types.get(key);
    if (!type || at + 8 > file.length) throw pickleError('it is cut off: numbers of a tensor are missing', '文件被截断：缺少张量的数据');
    const bytes = Number(view.getBigInt64(at, true)) * elementBytes[type];
    if (!(bytes >= 0) || at + 8 + bytes > file.length) {
      throw pickleError('it is cut off: numbers of a tensor are missing', '文件被截断：缺少张量的数据');
    }
    storages.set(key, file.subarray(at + 8, at + 8 + bytes));
    at += 8 + bytes;
  }
  return storages;
}
