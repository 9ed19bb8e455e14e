import type { Writer } from 'protobufjs';
import protobuf from 'protobufjs/minimal.js';
import type { Tensor } from '../tensor.js';
import { elementTypes } from './element-types.js';
import { type Attribute, type OnnxGraph, type OnnxNode, opset, type ValueInfo } from './graph.js';

/**
 * A graph as the bytes of an .onnx file (onnx.proto3: ModelProto, IR version 9). Field numbers are written out where they are used.
 * Weights lie inside: a file is at most 2 GB.
 */
export function writeModel(graph: OnnxGraph): Uint8Array {
  const writer = protobuf.Writer.create();
  writer.uint32(tag(1, varint)).int64(9);
  writer.uint32(tag(2, bytes)).string('daybook-labs');
  nested(writer, 7, () => writeGraph(writer, graph));
  nested(writer, 8, () => writer.uint32(tag(2, varint)).int64(opset));
  return writer.finish();
}

const varint = 0;
const bytes = 2;
const fixed32 = 5;

const tag = (field: number, wireType: number) => ((field << 3) | wireType) >>> 0;

function nested(writer: Writer, field: number, write: () => void): void {
  writer.uint32(tag(field, bytes)).fork();
  write();
  writer.ldelim();
}

function writeGraph(writer: Writer, graph: OnnxGraph): void {
  for (const node of graph.nodes) nested(writer, 1, () => writeNode(writer, node));
  writer.uint32(tag(2, bytes)).string(graph.name);
  for (const [name, tensor] of graph.initializers) nested(writer, 5, () => writeTensor(writer, tensor, name));
  for (const input of graph.inputs) nested(writer, 11, () => writeValueInfo(writer, input));
  for (const output of graph.outputs) nested(writer, 12, () => writeValueInfo(writer, output));
}

function writeNode(writer: Writer, node: OnnxNode): void {
  for (const input of node.inputs) writer.uint32(tag(1, bytes)).string(input);
  for (const output of node.outputs) writer.uint32(tag(2, bytes)).string(output);
  writer.uint32(tag(3, bytes)).string(node.outputs[0] ?? '');
  writer.uint32(tag(4, bytes)).string(node.op);
  for (const [name, value] of Object.entries(node.attributes)) nested(writer, 5, () => writeAttribute(writer, name, value));
}

function writeAttribute(writer: Writer, name: string, value: Attribute): void {
  writer.uint32(tag(1, bytes)).string(name);
  const type = (code: number) => writer.uint32(tag(20, varint)).int32(code);
  if (typeof value === 'number') {
    if (!Number.isInteger(value)) throw new Error(`The attribute ${name} is ${value}; a float is written { float: ${value} }.`);
    writer.uint32(tag(3, varint)).int64(value);
    type(2);
  } else if (typeof value === 'string') {
    writer.uint32(tag(4, bytes)).string(value);
    type(3);
  } else if ('float' in value) {
    writer.uint32(tag(2, fixed32)).float(value.float);
    type(1);
  } else if ('floats' in value) {
    for (const float of value.floats) writer.uint32(tag(7, fixed32)).float(float);
    type(6);
  } else if ('tensor' in value) {
    nested(writer, 5, () => writeTensor(writer, value.tensor, ''));
    type(4);
  } else {
    for (const integer of value) writer.uint32(tag(8, varint)).int64(integer);
    type(7);
  }
}

function writeTensor(writer: Writer, tensor: Tensor, name: string): void {
  for (const dim of tensor.dims) writer.uint32(tag(1, varint)).int64(dim);
  writer.uint32(tag(2, varint)).int32(elementTypes[tensor.type]);
  writer.uint32(tag(8, bytes)).string(name);
  const { buffer, byteOffset, byteLength } = tensor.data;
  writer.uint32(tag(9, bytes)).bytes(new Uint8Array(buffer, byteOffset, byteLength));
}

function writeValueInfo(writer: Writer, info: ValueInfo): void {
  writer.uint32(tag(1, bytes)).string(info.name);
  nested(writer, 2, () => {
    nested(writer, 1, () => {
      writer.uint32(tag(1, varint)).int32(elementTypes[info.type]);
      if (info.dims) nested(writer, 2, () => writeShape(writer, info.dims ?? []));
    });
  });
}

function writeShape(writer: Writer, dims: readonly (number | string)[]): void {
  for (const dim of dims) {
    nested(writer, 1, () => {
      if (typeof dim === 'number') writer.uint32(tag(1, varint)).int64(dim);
      else writer.uint32(tag(2, bytes)).string(dim);
    });
  }
}
