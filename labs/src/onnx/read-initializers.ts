import type { Reader } from 'protobufjs';
import protobuf from 'protobufjs/minimal.js';
import { LabError } from '../lab-error.js';
import { sizeOf, type Tensor, type TensorType } from '../tensor.js';
import { type Bilingual, say } from '../text.js';
import { elementType } from './element-types.js';
import { type Fields, readFields, readNested } from './read-fields.js';

/**
 * The weights of an .onnx model by name, whichever way the file keeps their numbers. Those of types that labs do not use are left out.
 * @throws LabError `unreadable` when the bytes are no model, or its numbers are in other files.
 */
export function readInitializers(file: Uint8Array): ReadonlyMap<string, Tensor> {
  const tensors = new Map<string, Tensor>();
  try {
    for (const initializer of readFields(protobuf.Reader.create(file), [] as Initializer[], modelFields)) {
      if (initializer.isElsewhere) throw unreadable(elsewhere);
      const tensor = tensorOf(initializer);
      if (tensor) tensors.set(initializer.name, tensor);
    }
  } catch (cause) {
    throw cause instanceof LabError ? cause : unreadable(cutOff, cause);
  }
  if (tensors.size === 0) throw unreadable(say('This ONNX model has no weights.', '这个 ONNX 模型没有权重。'));
  return tensors;
}

interface Initializer {
  name: string;
  type: TensorType | null;
  isElsewhere: boolean;
  raw: Uint8Array | null;
  readonly dims: number[];
  readonly numbers: number[];
  readonly integers: bigint[];
}

const wireVarint = 0;
const wireBytes = 2;

const tensorFields: Fields<Initializer> = {
  1: [wireVarint, (reader, { dims }) => void dims.push(Number(reader.int64()))],
  2: [
    wireVarint,
    (reader, tensor) => {
      tensor.type = elementType(reader.int32()) ?? null;
    },
  ],
  4: [wireBytes, (reader, { numbers }) => packed(reader, () => numbers.push(reader.float()))],
  5: [wireBytes, (reader, { numbers }) => packed(reader, () => numbers.push(reader.int32()))],
  7: [wireBytes, (reader, { integers }) => packed(reader, () => integers.push(BigInt(reader.int64().toString())))],
  8: [
    wireBytes,
    (reader, tensor) => {
      tensor.name = reader.string();
    },
  ],
  9: [
    wireBytes,
    (reader, tensor) => {
      tensor.raw = reader.bytes();
    },
  ],
  10: [wireBytes, (reader, { numbers }) => packed(reader, () => numbers.push(reader.double()))],
  14: [
    wireVarint,
    (reader, tensor) => {
      tensor.isElsewhere = reader.int32() === 1;
    },
  ],
};

const modelFields: Fields<Initializer[]> = {
  7: [wireBytes, (reader, all) => void readNested(reader, all, { 5: [wireBytes, (inner, list) => void list.push(readTensor(inner))] })],
};

function readTensor(reader: Reader): Initializer {
  return readNested(reader, { name: '', type: null, isElsewhere: false, raw: null, dims: [], numbers: [], integers: [] }, tensorFields);
}

function packed(reader: Reader, read: () => void): void {
  const length = reader.uint32();
  const end = reader.pos + length;
  if (end > reader.len) throw new Error('Numbers reach beyond the file.');
  while (reader.pos < end) read();
}

function tensorOf({ type, dims, raw, numbers, integers }: Initializer): Tensor | null {
  if (type === null) return null;
  const data = raw ? fromBytes(type, raw) : fromNumbers(type, numbers, integers);
  if (data.length !== sizeOf(dims)) throw new Error('A weight has more or fewer numbers than its shape.');
  return { type, dims, data } as Tensor;
}

function fromBytes(type: TensorType, raw: Uint8Array): Tensor['data'] {
  return new arrays[type](new Uint8Array(raw).buffer);
}

function fromNumbers(type: TensorType, numbers: readonly number[], integers: readonly bigint[]): Tensor['data'] {
  if (type === 'int64') return BigInt64Array.from(integers);
  return (arrays[type] as typeof Float32Array).from(numbers);
}

const arrays = {
  float32: Float32Array,
  float16: Uint16Array,
  float64: Float64Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int32: Int32Array,
  int64: BigInt64Array,
  bool: Uint8Array,
} as const;

const cutOff = say('This is not an ONNX model, or it is cut off.', '这不是 ONNX 模型，或文件不完整。');
const elsewhere = say('The weights of this ONNX model lie in another file.', '这个 ONNX 模型的权重在另一个文件里。');

function unreadable(text: Bilingual, cause?: unknown): LabError {
  return new LabError('unreadable', text, {
    cause,
    hint: say('Save the model as one file, with its weights in it.', '请把模型连同权重保存为一个文件。'),
  });
}
