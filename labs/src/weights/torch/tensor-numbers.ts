import { sizeOf, type Tensor } from '../../tensor.js';
import { pickleError } from '../pickle/pickle-error.js';
import { elementBytes, type TorchTensor, type TorchType } from './torch-tensor.js';

/** Hands out the bytes that tensors take, so that a small file cannot ask for any amount of memory. */
export interface MemoryBudget {
  take(bytes: number): void;
}

/** A budget of some times the bytes of the file: tensors that share their numbers take them again. */
export function memoryBudget(fileBytes: number): MemoryBudget {
  let left = 8 * fileBytes + 1_000_000;
  return {
    take(bytes) {
      left -= bytes;
      if (left < 0) throw pickleError('its tensors are said to be far larger than the file', '张量声明的大小远超文件');
    },
  };
}

/**
 * The numbers of a tensor in row-major order, from the bytes of its storage, little-endian. bfloat16 becomes float32 and int16 int32, exactly.
 * @throws LabError `unreadable` when the tensor reaches beyond its storage.
 */
export function numbersOf({ type, offset, storage, dims, strides }: TorchTensor, bytes: Uint8Array, budget: MemoryBudget): Tensor {
  const width = elementBytes[type];
  const count = sizeOf(dims);
  const from = storage.from + offset;
  const last = count === 0 ? from : from + dims.reduce((sum, dim, k) => sum + (dim - 1) * (strides[k] ?? 0), 0) + 1;
  if (!Number.isSafeInteger(count) || last * width > bytes.length) {
    throw pickleError('it is cut off: a tensor reaches beyond its numbers', '文件被截断：张量超出了其数据');
  }
  budget.take(count * Math.max(width, elementBytes[kept(type)]));
  const isPlain = isRowMajor(dims, strides);
  // Bytes of a file that Node read may be a Buffer, whose slices are no copies.
  const raw = isPlain
    ? new Uint8Array(bytes.subarray(from * width, (from + count) * width))
    : gathered(bytes, width, from, dims, strides, count);
  return { dims, ...valuesOf(type, raw.buffer as ArrayBuffer) } as Tensor;
}

function kept(type: TorchType): Tensor['type'] {
  if (type === 'bfloat16') return 'float32';
  return type === 'int16' ? 'int32' : type;
}

function isRowMajor(dims: readonly number[], strides: readonly number[]): boolean {
  let wanted = 1;
  for (let k = dims.length - 1; k >= 0; k--) {
    const dim = dims[k] as number;
    if (dim !== 1 && strides[k] !== wanted) return false;
    wanted *= dim;
  }
  return true;
}

/** Element by element, the last dimension fastest. */
function gathered(
  bytes: Uint8Array,
  width: number,
  from: number,
  dims: readonly number[],
  strides: readonly number[],
  count: number,
): Uint8Array {
  const target = new Uint8Array(count * width);
  const index = new Array<number>(dims.length).fill(0);
  let place = from;
  for (let k = 0; k < count; k++) {
    for (let b = 0; b < width; b++) target[k * width + b] = bytes[place * width + b] as number;
    for (let d = dims.length - 1; d >= 0; d--) {
      const stride = strides[d] as number;
      index[d] = (index[d] as number) + 1;
      place += stride;
      if ((index[d] as number) < (dims[d] as number)) break;
      place -= stride * (dims[d] as number);
      index[d] = 0;
    }
  }
  return target;
}

function valuesOf(type: TorchType, buffer: ArrayBuffer): Pick<Tensor, 'type' | 'data'> {
  switch (type) {
    case 'float64':
      return { type, data: new Float64Array(buffer) };
    case 'float32':
      return { type, data: new Float32Array(buffer) };
    case 'float16':
      return { type, data: new Uint16Array(buffer) };
    case 'bfloat16':
      return { type: 'float32', data: new Float32Array(Uint32Array.from(new Uint16Array(buffer), (bits) => bits << 16).buffer) };
    case 'int64':
      return { type, data: new BigInt64Array(buffer) };
    case 'int32':
      return { type, data: new Int32Array(buffer) };
    case 'int16':
      return { type: 'int32', data: Int32Array.from(new Int16Array(buffer)) };
    case 'int8':
      return { type, data: new Int8Array(buffer) };
    case 'uint8':
    case 'bool':
      return { type, data: new Uint8Array(buffer) };
  }
}
