import type { TensorType } from '../../tensor.js';

/** The element types of PyTorch that are read; those that labs do not have become wider ones. */
export type TorchType = TensorType | 'bfloat16' | 'int16';

/** The numbers that tensors share, as they lie in the file. */
export interface TorchStorage {
  readonly key: string;
  /** Null where the tensor says it. */
  readonly type: TorchType | null;
  /** Of its first element in the storage of that key, counted in elements: a view of another storage begins within it. */
  readonly from: number;
}

/** Whether a value of a pickle is a storage. */
export function isStorage(value: unknown): value is TorchStorage {
  return typeof value === 'object' && value !== null && 'key' in value && 'from' in value;
}

/** A tensor before its numbers are read: which storage it is of and how it lies there. */
export class TorchTensor {
  readonly storage: TorchStorage;
  readonly type: TorchType;
  readonly offset: number;
  readonly dims: readonly number[];
  readonly strides: readonly number[];

  constructor(storage: TorchStorage, type: TorchType, offset: number, dims: readonly number[], strides: readonly number[]) {
    this.storage = storage;
    this.type = type;
    this.offset = offset;
    this.dims = dims;
    this.strides = strides;
  }
}

/** Bytes of one element. */
export const elementBytes: Readonly<Record<TorchType, number>> = {
  float64: 8,
  float32: 4,
  float16: 2,
  bfloat16: 2,
  int64: 8,
  int32: 4,
  int16: 2,
  int8: 1,
  uint8: 1,
  bool: 1,
};

/** Types by the name that PyTorch gives them, of storages and of values. */
export const torchTypes: ReadonlyMap<string, TorchType> = new Map([
  ['DoubleStorage', 'float64'],
  ['FloatStorage', 'float32'],
  ['HalfStorage', 'float16'],
  ['BFloat16Storage', 'bfloat16'],
  ['LongStorage', 'int64'],
  ['IntStorage', 'int32'],
  ['ShortStorage', 'int16'],
  ['CharStorage', 'int8'],
  ['ByteStorage', 'uint8'],
  ['BoolStorage', 'bool'],
  ['float64', 'float64'],
  ['float32', 'float32'],
  ['float16', 'float16'],
  ['bfloat16', 'bfloat16'],
  ['int64', 'int64'],
  ['int32', 'int32'],
  ['int16', 'int16'],
  ['int8', 'int8'],
  ['uint8', 'uint8'],
  ['bool', 'bool'],
]);
