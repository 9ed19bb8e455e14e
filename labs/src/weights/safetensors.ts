import { LabError } from '../lab-error.js';
import { sizeOf, type Tensor } from '../tensor.js';
import { say } from '../text.js';
import type { StateDict } from './state-mismatch.js';
import { memoryBudget, numbersOf } from './torch/tensor-numbers.js';
import { elementBytes, TorchTensor, type TorchType } from './torch/torch-tensor.js';

/** Whether a file begins like safetensors: the length of a header, then its JSON. */
export function isSafetensors(file: Uint8Array): boolean {
  return file.length >= 10 && headerBytes(file) <= file.length - 8 && file[8] === 0x7b;
}

/**
 * Reads a safetensors file: the length of a JSON header in eight bytes, the header with type, shape and place of each tensor, then the numbers.
 * @throws LabError `unreadable`.
 */
export function readSafetensors(file: Uint8Array): StateDict {
  const length = headerBytes(file);
  const numbers = file.subarray(8 + length);
  const budget = memoryBudget(file.length);
  const tensors = new Map<string, Tensor>();
  for (const [name, entry] of Object.entries(parseHeader(file.subarray(8, 8 + length)))) {
    if (name === '__metadata__') continue;
    const { type, dims, from, to } = checked(name, entry, numbers.length);
    const tensor = new TorchTensor({ key: name, type, from: 0 }, type, 0, dims, rowMajor(dims));
    tensors.set(name, numbersOf(tensor, numbers.subarray(from, to), budget));
  }
  if (tensors.size === 0) throw wrong('it holds no tensors', '其中没有张量');
  return tensors;
}

const types: ReadonlyMap<unknown, TorchType> = new Map([
  ['F64', 'float64'],
  ['F32', 'float32'],
  ['F16', 'float16'],
  ['BF16', 'bfloat16'],
  ['I64', 'int64'],
  ['I32', 'int32'],
  ['I16', 'int16'],
  ['I8', 'int8'],
  ['U8', 'uint8'],
  ['BOOL', 'bool'],
]);

function headerBytes(file: Uint8Array): number {
  return Number(new DataView(file.buffer, file.byteOffset, file.byteLength).getBigUint64(0, true));
}

function parseHeader(bytes: Uint8Array): object {
  try {
    const header: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof header === 'object' && header !== null && !Array.isArray(header)) return header;
  } catch (cause) {
    throw wrong('its header is no JSON', '文件头不是 JSON', cause);
  }
  throw wrong('its header is no JSON object', '文件头不是 JSON 对象');
}

function checked(name: string, entry: unknown, available: number) {
  const { dtype, shape, data_offsets: offsets } = (entry ?? {}) as Record<string, unknown>;
  const type = types.get(dtype);
  if (!type) throw wrong(`${name} has numbers of the kind ${dtype}, which labs do not use`, `${name} 的数值类型 ${dtype} 不受支持`);
  const [from, to] = Array.isArray(offsets) ? offsets : [];
  const areRight = isCount(from) && isCount(to) && from <= to && Array.isArray(shape) && shape.every(isCount);
  if (!areRight || sizeOf(shape) * elementBytes[type] !== to - from)
    throw wrong(`${name} has a shape that does not fit its place`, `${name} 的形状与位置不符`);
  if (to > available) throw wrong(`it is cut off: ${name} reaches beyond its end`, `文件被截断：${name} 超出文件末尾`);
  return { type, dims: shape as number[], from, to };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function rowMajor(dims: readonly number[]): number[] {
  return dims.map((_, k) => sizeOf(dims.slice(k + 1)));
}

function wrong(en: string, zh: string, cause?: unknown): LabError {
  return new LabError('unreadable', say(`The safetensors file cannot be read: ${en}.`, `无法读取 safetensors 文件：${zh}。`), {
    hint: say('Get the file again, or save it again.', '请重新获取或重新保存该文件。'),
    cause,
  });
}
