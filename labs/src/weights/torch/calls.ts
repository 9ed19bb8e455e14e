import { pickleError } from '../pickle/pickle-error.js';
import { PickleGlobal } from '../pickle/pickle-value.js';
import { isStorage, TorchTensor, type TorchType, torchTypes } from './torch-tensor.js';

/** What a call that checkpoints are made of stands for; undefined where the callee is just a class. */
export function callOf(global: PickleGlobal): ((args: readonly unknown[]) => unknown) | undefined {
  const call = calls.get(String(global));
  if (call) return call;
  if (!/^torch\._(?:utils|tensor)$/.test(global.module)) return undefined;
  throw pickleError(`it has tensors of the kind ${global.name}, which labs do not use`, `含有实验不支持的张量类型 ${global.name}`);
}

const calls: ReadonlyMap<string, (args: readonly unknown[]) => unknown> = new Map([
  ['torch._utils._rebuild_tensor', tensor],
  ['torch._utils._rebuild_tensor_v2', tensor],
  ['torch._utils._rebuild_tensor_v3', (args: readonly unknown[]) => tensor(args, args[6])],
  ['torch._utils._rebuild_parameter', first],
  ['torch._utils._rebuild_parameter_with_state', first],
  ['torch._tensor._rebuild_from_type_v2', ([rebuild, , args]: readonly unknown[]) => again(rebuild, args)],
  ['collections.OrderedDict', dictionary],
  ['builtins.dict', dictionary],
  ['__builtin__.dict', dictionary],
  ['builtins.set', ([items]: readonly unknown[]) => new Set(Array.isArray(items) ? items : [])],
  ['__builtin__.set', ([items]: readonly unknown[]) => new Set(Array.isArray(items) ? items : [])],
]);

/** (storage, offset, dims, strides, …): as `_rebuild_tensor_v2` takes them. */
function tensor([storage, offset, dims, strides]: readonly unknown[], type?: unknown): TorchTensor {
  if (!isStorage(storage) || !isCount(offset) || !areCounts(dims) || !areCounts(strides) || dims.length !== strides.length) {
    throw pickleError('it has a tensor that does not fit its storage', '张量与其存储不符');
  }
  const own = type instanceof PickleGlobal ? torchTypes.get(type.name) : storage.type;
  if (!own) throw pickleError(`it has numbers of the kind ${type}, which labs do not use`, `含有实验不支持的数值类型 ${type}`);
  return new TorchTensor(storage, own as TorchType, offset, dims, strides);
}

function first([value]: readonly unknown[]): unknown {
  return value;
}

/** A tensor of a class of somebody's own: the tensor is what counts. */
function again(rebuild: unknown, args: unknown): unknown {
  const call = rebuild instanceof PickleGlobal && rebuild.module === 'torch._utils' ? callOf(rebuild) : undefined;
  if (!call || !Array.isArray(args)) throw pickleError('it has a tensor that does not fit its storage', '张量与其存储不符');
  return call(args);
}

/** Made of pairs, or empty. */
function dictionary([pairs = []]: readonly unknown[]): Map<unknown, unknown> {
  if (pairs instanceof Map) return pairs;
  if (!Array.isArray(pairs) || !pairs.every((pair) => Array.isArray(pair) && pair.length === 2)) {
    throw pickleError('it has a dictionary that is not made of pairs', '字典不是由键值对组成');
  }
  return new Map(pairs as [unknown, unknown][]);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function areCounts(values: unknown): values is number[] {
  return Array.isArray(values) && values.length <= 64 && values.every(isCount);
}
