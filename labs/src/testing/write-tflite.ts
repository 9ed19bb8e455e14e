import { Builder, type Offset } from 'flatbuffers';
import type { Tensor } from '../tensor.js';

/** A small .tflite network for tests: float inputs, constants, and operations by number of their schema. */
export interface SmallTflite {
  readonly inputs: Readonly<Record<string, readonly number[]>>;
  readonly constants?: Readonly<Record<string, Tensor>>;
  readonly operations: readonly SmallOperation[];
}

/** One operation: its result is the last value of the network when it is the last. */
export interface SmallOperation {
  readonly code: number;
  readonly customName?: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly dims: readonly number[];
  /** The number of the options' table in the schema's union, and its fields: bytes unless they are integers. */
  readonly options?: { readonly union: number; readonly fields: readonly OptionField[] };
}

/** The value of a field of options: its width is that of the schema. */
export type OptionField = { readonly byte: number } | { readonly integer: number };

const types = { float32: 0, float16: 1, int32: 2, uint8: 3, int64: 4, bool: 6, int8: 9, float64: 10 } as const;

/** The bytes of the network. Each operation has a code of its own. */
export function writeTflite({ inputs, constants = {}, operations }: SmallTflite): Uint8Array {
  const builder = new Builder(1024);
  const names = [...Object.keys(inputs), ...Object.keys(constants), ...operations.map(({ output }) => output)];
  const place = (name: string) => (name === '' ? -1 : names.indexOf(name));
  const buffers = [
    new Uint8Array(),
    ...Object.values(constants).map(({ data }) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  ];
  const dims = [
    ...Object.values(inputs),
    ...Object.values(constants).map((constant) => constant.dims),
    ...operations.map((each) => each.dims),
  ];
  const tensors = names.map((name, k) => {
    const constant = Object.hasOwn(constants, name) ? constants[name] : undefined;
    const text = builder.createString(name);
    const shape = integers(builder, dims[k] ?? []);
    builder.startObject(4);
    builder.addFieldOffset(0, shape, 0);
    builder.addFieldInt8(1, types[constant?.type ?? 'float32'], 0);
    builder.addFieldInt32(2, constant ? Object.keys(constants).indexOf(name) + 1 : 0, 0);
    builder.addFieldOffset(3, text, 0);
    return builder.endObject();
  });
  const steps = operations.map((operation, k) => {
    const [from, to] = [integers(builder, operation.inputs.map(place)), integers(builder, [place(operation.output)])];
    const options = operation.options ? writeOptions(builder, operation.options.fields) : 0;
    builder.startObject(5);
    builder.addFieldInt32(0, k, -1);
    builder.addFieldOffset(1, from, 0);
    builder.addFieldOffset(2, to, 0);
    builder.addFieldInt8(3, operation.options?.union ?? 0, 0);
    builder.addFieldOffset(4, options, 0);
    return builder.endObject();
  });
  const ends = [integers(builder, Object.keys(inputs).map(place)), integers(builder, [place(operations.at(-1)?.output ?? '')])];
  const [tensorList, stepList] = [offsets(builder, tensors), offsets(builder, steps)];
  builder.startObject(4);
  for (const [field, list] of [tensorList, ends[0], ends[1], stepList].entries()) builder.addFieldOffset(field, list ?? 0, 0);
  const graphs = offsets(builder, [builder.endObject()]);
  const codes = offsets(
    builder,
    operations.map((operation) => writeCode(builder, operation)),
  );
  const data = offsets(
    builder,
    buffers.map((bytes) => writeBuffer(builder, bytes)),
  );
  builder.startObject(5);
  builder.addFieldInt32(0, 3, 0);
  builder.addFieldOffset(1, codes, 0);
  builder.addFieldOffset(2, graphs, 0);
  builder.addFieldOffset(4, data, 0);
  builder.finish(builder.endObject(), 'TFL3');
  return builder.asUint8Array();
}

function writeCode(builder: Builder, { code, customName }: SmallOperation): Offset {
  const custom = customName === undefined ? 0 : builder.createString(customName);
  builder.startObject(4);
  builder.addFieldInt8(0, Math.min(code, 127), -1);
  builder.addFieldOffset(1, custom, 0);
  builder.addFieldInt32(2, 1, 0);
  builder.addFieldInt32(3, code, -1);
  return builder.endObject();
}

function writeOptions(builder: Builder, fields: readonly OptionField[]): Offset {
  builder.startObject(fields.length);
  for (const [field, value] of fields.entries()) {
    if ('byte' in value) builder.addFieldInt8(field, value.byte, -1);
    else builder.addFieldInt32(field, value.integer, -1);
  }
  return builder.endObject();
}

function writeBuffer(builder: Builder, bytes: Uint8Array): Offset {
  builder.startVector(1, bytes.length, 16);
  for (const byte of bytes.toReversed()) builder.addInt8(byte);
  const data = builder.endVector();
  builder.startObject(1);
  if (bytes.length > 0) builder.addFieldOffset(0, data, 0);
  return builder.endObject();
}

function integers(builder: Builder, list: readonly number[]): Offset {
  builder.startVector(4, list.length, 4);
  for (const value of list.toReversed()) builder.addInt32(value);
  return builder.endVector();
}

function offsets(builder: Builder, list: readonly Offset[]): Offset {
  builder.startVector(4, list.length, 4);
  for (const offset of list.toReversed()) builder.addOffset(offset);
  return builder.endVector();
}
