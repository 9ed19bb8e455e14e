import { LabError } from '../lab-error.js';
import { sizeOf, type Tensor, type TensorType } from '../tensor.js';
import { say } from '../text.js';
import { operatorName } from './builtin-operators.js';
import { FlatTable } from './flat-table.js';
import { readSparsity, type Sparsity } from './sparsity.js';

/** A network as a TensorFlow Lite file holds it: one graph, whose operations lie in the order they run. */
export interface TfliteModel {
  readonly tensors: readonly TfliteTensor[];
  readonly operations: readonly TfliteOperation[];
  /** Places among the tensors. */
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

/** A value of the graph: constant ones hold their bytes. */
export interface TfliteTensor {
  readonly name: string;
  readonly dims: readonly number[];
  readonly type: TensorType;
  /** Null for what only a run gives. Of a sparse tensor, only the values that are kept. */
  readonly bytes: Uint8Array | null;
  readonly sparsity: Sparsity | null;
  /** How whole numbers stand for floats: (value − zeroPoint) · scale; null when they do not. */
  readonly quantization: Quantization | null;
}

/** One scale for all, or one for each place along an axis. */
export interface Quantization {
  readonly scales: readonly number[];
  readonly zeroPoints: readonly number[];
  readonly axis: number;
}

/** One operation: -1 among its inputs is one that is left out. */
export interface TfliteOperation {
  /** The schema's name, such as `CONV_2D`, or the name of a custom operation. */
  readonly name: string;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly options: FlatTable | null;
  readonly customOptions: Uint8Array;
}

/**
 * Reads a .tflite file; numbers of fields are those of TensorFlow Lite's schema, version 3.
 * @throws LabError `unreadable` when the bytes are none.
 */
export function readTflite(file: Uint8Array): TfliteModel {
  try {
    return readModel(file);
  } catch (cause) {
    throw new LabError(
      'unreadable',
      say('This is not a TensorFlow Lite network, or it is cut off.', '这不是 TensorFlow Lite 网络，或文件不完整。'),
      { cause },
    );
  }
}

function readModel(file: Uint8Array): TfliteModel {
  if (new TextDecoder().decode(file.subarray(4, 8)) !== 'TFL3') throw new Error('The file identifier is not TFL3.');
  const model = FlatTable.root(file);
  const names = model.tables(1).map((code) => code.text(1) || operatorName(Math.max(code.byte(0), code.integer(3))));
  const buffers = model.tables(4).map((buffer) => buffer.bytes(0));
  const [graph] = model.tables(2);
  if (!graph) throw new Error('There is no graph.');
  const tensors = graph.tables(0).map((tensor) => readTensor(tensor, buffers));
  const operations = graph.tables(3).map((operation) => readOperation(operation, names));
  const places = [graph.integers(1), graph.integers(2), ...operations.flatMap(({ inputs, outputs }) => [inputs, outputs])].flat();
  if (places.some((place) => place < -1 || place >= tensors.length)) throw new Error('An operation names a value that is not there.');
  return { tensors, operations, inputs: graph.integers(1), outputs: graph.integers(2) };
}

/** The schema's TensorType by number; others are not used by labs. */
const types: Readonly<Record<number, TensorType>> = {
  0: 'float32',
  1: 'float16',
  2: 'int32',
  3: 'uint8',
  4: 'int64',
  6: 'bool',
  9: 'int8',
  10: 'float64',
};

function readTensor(table: FlatTable, buffers: readonly Uint8Array[]): TfliteTensor {
  const type = types[table.byte(1)];
  if (!type) throw new Error(`A value has the type ${table.byte(1)}.`);
  const bytes = buffers[table.integer(2)];
  const sparsity = table.table(6);
  const quantization = table.table(4);
  const scales = quantization?.floats(2) ?? [];
  return {
    name: table.text(3),
    dims: table.integers(0),
    type,
    bytes: bytes && bytes.length > 0 ? bytes : null,
    sparsity: sparsity && readSparsity(sparsity),
    quantization: quantization && scales.length > 0 ? { scales, zeroPoints: quantization.longs(3), axis: quantization.integer(6) } : null,
  };
}

function readOperation(table: FlatTable, names: readonly string[]): TfliteOperation {
  const name = names[table.integer(0)];
  if (name === undefined) throw new Error('An operation has no code.');
  return { name, inputs: table.integers(1), outputs: table.integers(2), options: table.table(4), customOptions: table.bytes(5) };
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
};

/** The values that bytes hold, copied so that they lie as arrays need them. */
export function valuesOf(type: TensorType, bytes: Uint8Array): Tensor['data'] {
  const own = bytes.slice();
  return new arrays[type](own.buffer, 0, Math.floor(own.byteLength / arrays[type].BYTES_PER_ELEMENT));
}

/** A constant value as a tensor; null for what only a run gives, and for sparse ones. */
export function constantOf({ type, dims, bytes, sparsity }: TfliteTensor): Tensor | null {
  if (!bytes || sparsity) return null;
  const data = valuesOf(type, bytes);
  if (data.length !== sizeOf(dims)) {
    throw new LabError('unreadable', say('The weights of the network are cut off.', '网络的权重不完整。'));
  }
  return { type, dims, data } as Tensor;
}
