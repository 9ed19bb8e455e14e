import { LabError } from '../lab-error.js';
import { floats, sizeOf, type Tensor } from '../tensor.js';
import { say } from '../text.js';
import { toFloat32 } from '../weights/to-float32.js';

/** A group of the manifest: its weights lie one after the other. */
export interface WeightsGroup {
  readonly weights?: readonly WeightsEntry[];
}

/** One tensor of the manifest; a quantised one is stored in fewer bits than its type has. */
export interface WeightsEntry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly quantization?: { readonly dtype: string; readonly scale?: number; readonly min?: number };
}

/**
 * The weights of a graph model by name, quantised ones as single floats: `float16` as it is, `uint8` and `uint16` by value · scale + min.
 * @throws LabError `unreadable` when the bytes are too few, or of a type that labs do not know.
 */
export function readWeights(groups: readonly WeightsGroup[], bytes: Uint8Array): Map<string, Tensor> {
  const weights = new Map<string, Tensor>();
  let offset = 0;
  for (const { weights: entries = [] } of groups) {
    for (const entry of entries) {
      const stored = entry.quantization?.dtype ?? entry.dtype;
      const read = Object.hasOwn(readers, stored) ? readers[stored] : undefined;
      if (!read || !Array.isArray(entry.shape)) throw unreadable(entry.name, `is stored as ${stored}`, `的存储类型是 ${stored}`);
      const end = offset + sizeOf(entry.shape) * read.bytes;
      if (!(end <= bytes.length)) throw unreadable(entry.name, 'lies behind the end of the file', '超出文件末尾');
      weights.set(entry.name, dequantized(read.tensor(entry.shape, new Uint8Array(bytes.subarray(offset, end)).buffer), entry));
      offset = end;
    }
  }
  return weights;
}

interface StoredType {
  readonly bytes: number;
  tensor(dims: readonly number[], buffer: ArrayBuffer): Tensor;
}

const readers: Readonly<Record<string, StoredType>> = {
  float32: { bytes: 4, tensor: (dims, buffer) => floats(dims, new Float32Array(buffer)) },
  float16: { bytes: 2, tensor: (dims, buffer) => ({ type: 'float16', dims, data: new Uint16Array(buffer) }) },
  int32: { bytes: 4, tensor: (dims, buffer) => ({ type: 'int32', dims, data: new Int32Array(buffer) }) },
  uint16: { bytes: 2, tensor: (dims, buffer) => ({ type: 'int32', dims, data: Int32Array.from(new Uint16Array(buffer)) }) },
  uint8: { bytes: 1, tensor: (dims, buffer) => ({ type: 'uint8', dims, data: new Uint8Array(buffer) }) },
  bool: { bytes: 1, tensor: (dims, buffer) => ({ type: 'bool', dims, data: new Uint8Array(buffer) }) },
};

function dequantized(tensor: Tensor, { dtype, quantization }: WeightsEntry): Tensor {
  if (!quantization) return tensor;
  const { scale = 1, min = 0 } = quantization;
  const values = toFloat32(tensor).data.map((value) => value * scale + min);
  return dtype === 'int32' ? { type: 'int32', dims: tensor.dims, data: Int32Array.from(values, Math.round) } : floats(tensor.dims, values);
}

function unreadable(name: string, en: string, zh: string): LabError {
  return new LabError(
    'unreadable',
    say(`The weights ${name} of the graph model cannot be read: it ${en}.`, `无法读取图模型的权重 ${name}：${zh}。`),
  );
}
