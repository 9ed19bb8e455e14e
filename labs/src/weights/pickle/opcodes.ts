import type { ByteReader } from './byte-reader.js';
import { integerOf, parseInteger, parsePythonString } from './literals.js';
import { pickleError } from './pickle-error.js';
import type { PickleStack } from './pickle-stack.js';

/** What one instruction does. */
export type Opcode = (stack: PickleStack, reader: ByteReader) => void;

/** The instructions by name, as Python's pickletools lists them; those for registered extensions and out-of-band buffers are left out. */
const table: Readonly<Record<string, readonly [code: number, run: Opcode]>> = {
  MARK: [0x28, (stack) => stack.mark()],
  POP: [0x30, (stack) => stack.drop()],
  POP_MARK: [0x31, (stack) => void stack.popMarked()],
  DUP: [0x32, (stack) => stack.push(stack.top())],
  FLOAT: [0x46, (stack, reader) => stack.push(Number(reader.line()))],
  INT: [0x49, (stack, reader) => stack.push(parseInteger(reader.line()))],
  LONG: [0x4c, (stack, reader) => stack.push(parseInteger(reader.line()))],
  BININT: [0x4a, (stack, reader) => stack.push(reader.int32())],
  BININT1: [0x4b, (stack, reader) => stack.push(reader.byte())],
  BININT2: [0x4d, (stack, reader) => stack.push(reader.uint16())],
  LONG1: [0x8a, (stack, reader) => stack.push(integerOf(reader.bytes(reader.byte())))],
  LONG4: [0x8b, (stack, reader) => stack.push(integerOf(reader.bytes(reader.uint32())))],
  BINFLOAT: [0x47, (stack, reader) => stack.push(reader.float64())],
  NONE: [0x4e, (stack) => stack.push(null)],
  NEWTRUE: [0x88, (stack) => stack.push(true)],
  NEWFALSE: [0x89, (stack) => stack.push(false)],
  STRING: [0x53, (stack, reader) => stack.push(parsePythonString(reader.line()))],
  UNICODE: [0x56, (stack, reader) => stack.push(reader.line())],
  BINSTRING: [0x54, (stack, reader) => stack.push(reader.text(reader.uint32()))],
  SHORT_BINSTRING: [0x55, (stack, reader) => stack.push(reader.text(reader.byte()))],
  BINUNICODE: [0x58, (stack, reader) => stack.push(reader.text(reader.uint32()))],
  SHORT_BINUNICODE: [0x8c, (stack, reader) => stack.push(reader.text(reader.byte()))],
  BINUNICODE8: [0x8d, (stack, reader) => stack.push(reader.text(reader.length64()))],
  BINBYTES: [0x42, (stack, reader) => stack.push(reader.bytes(reader.uint32()))],
  SHORT_BINBYTES: [0x43, (stack, reader) => stack.push(reader.bytes(reader.byte()))],
  BINBYTES8: [0x8e, (stack, reader) => stack.push(reader.bytes(reader.length64()))],
  BYTEARRAY8: [0x96, (stack, reader) => stack.push(reader.bytes(reader.length64()))],
  EMPTY_LIST: [0x5d, (stack) => stack.push([])],
  LIST: [0x6c, (stack) => stack.push(stack.popMarked())],
  APPEND: [0x61, (stack) => stack.append([stack.pop()])],
  APPENDS: [0x65, (stack) => stack.append(stack.popMarked())],
  EMPTY_TUPLE: [0x29, (stack) => stack.push([])],
  TUPLE: [0x74, (stack) => stack.push(stack.popMarked())],
  TUPLE1: [0x85, (stack) => stack.push(popped(stack, 1))],
  TUPLE2: [0x86, (stack) => stack.push(popped(stack, 2))],
  TUPLE3: [0x87, (stack) => stack.push(popped(stack, 3))],
  EMPTY_DICT: [0x7d, (stack) => stack.push(new Map())],
  DICT: [0x64, (stack) => newDictionary(stack, stack.popMarked())],
  SETITEM: [0x73, (stack) => stack.setItems(popped(stack, 2))],
  SETITEMS: [0x75, (stack) => stack.setItems(stack.popMarked())],
  EMPTY_SET: [0x8f, (stack) => stack.push(new Set())],
  ADDITEMS: [0x90, (stack) => stack.addItems(stack.popMarked())],
  FROZENSET: [0x91, (stack) => stack.push(new Set(stack.popMarked()))],
  GET: [0x67, (stack, reader) => stack.recall(Number(reader.line()))],
  BINGET: [0x68, (stack, reader) => stack.recall(reader.byte())],
  LONG_BINGET: [0x6a, (stack, reader) => stack.recall(reader.uint32())],
  PUT: [0x70, (stack, reader) => stack.remember(Number(reader.line()))],
  BINPUT: [0x71, (stack, reader) => stack.remember(reader.byte())],
  LONG_BINPUT: [0x72, (stack, reader) => stack.remember(reader.uint32())],
  MEMOIZE: [0x94, (stack) => stack.memoize()],
  GLOBAL: [0x63, (stack, reader) => stack.global(reader.line(), reader.line())],
  STACK_GLOBAL: [0x93, (stack) => stack.global(...(popped(stack, 2) as [unknown, unknown]))],
  REDUCE: [0x52, (stack) => stack.call(...(popped(stack, 2) as [unknown, unknown]))],
  NEWOBJ: [0x81, (stack) => stack.call(...(popped(stack, 2) as [unknown, unknown]))],
  NEWOBJ_EX: [0x92, (stack) => newWithNames(stack, popped(stack, 3))],
  INST: [0x69, newInstance],
  OBJ: [0x6f, (stack) => newObject(stack, stack.popMarked())],
  BUILD: [0x62, (stack) => stack.build(stack.pop())],
  PERSID: [0x50, (stack, reader) => stack.persistent(reader.line())],
  BINPERSID: [0x51, (stack) => stack.persistent(stack.pop())],
  PROTO: [0x80, (_, reader) => checkProtocol(reader.byte())],
  FRAME: [0x95, (_, reader) => void reader.length64()],
};

/** The instructions by their byte. */
export const opcodes: readonly (Opcode | undefined)[] = Object.values(table).reduce<(Opcode | undefined)[]>((all, [code, run]) => {
  all[code] = run;
  return all;
}, []);

/** The last values, in the order they were pushed. */
function popped(stack: PickleStack, count: number): unknown[] {
  return Array.from({ length: count }, () => stack.pop()).reverse();
}

function newDictionary(stack: PickleStack, values: readonly unknown[]): void {
  stack.push(new Map());
  stack.setItems(values);
}

/** The arguments by name stand after the others. */
function newWithNames(stack: PickleStack, [callee, args, names]: unknown[]): void {
  stack.call(callee, [...(Array.isArray(args) ? args : []), names]);
}

function newInstance(stack: PickleStack, reader: ByteReader): void {
  const args = stack.popMarked();
  stack.global(reader.line(), reader.line());
  stack.call(stack.pop(), args);
}

function newObject(stack: PickleStack, [callee, ...args]: unknown[]): void {
  stack.call(callee, args);
}

function checkProtocol(version: number): void {
  if (version > 5) throw pickleError(`its pickle has the unknown protocol ${version}`, `pickle 协议 ${version} 未知`);
}
