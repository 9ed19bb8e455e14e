import { ByteReader } from './byte-reader.js';
import { type Opcode, opcodes } from './opcodes.js';
import { pickleError } from './pickle-error.js';
import type { PickleHost } from './pickle-host.js';
import { PickleStack } from './pickle-stack.js';

/** A pickle's value, and where it ends. */
export interface ReadPickle {
  readonly value: unknown;
  readonly end: number;
}

/**
 * Reads a pickle of any protocol, from 0 to 5, as data: lists and tuples become arrays, dictionaries maps, objects are kept as the name of their
 * class and what was handed to it. Nothing is imported and nothing runs. Time and memory grow with the bytes, however they nest.
 * @throws LabError `unreadable` for what is damaged, or what the host refuses.
 */
export function readPickle(bytes: Uint8Array, host: PickleHost, from = 0): ReadPickle {
  const reader = new ByteReader(bytes, from);
  const stack = new PickleStack(host);
  for (let count = 0; count < mostInstructions; count++) {
    const code = reader.byte();
    if (code === stop) return { value: stack.pop(), end: reader.at };
    const operation: Opcode | undefined = opcodes[code];
    if (!operation) throw pickleError(`it has the unknown instruction ${code}`, `含有未知指令 ${code}`);
    operation(stack, reader);
  }
  throw pickleError('it has more instructions than weights need', '指令数量远超权重所需');
}

const stop = 0x2e;

/** A thousand tensors take about sixty thousand; each instruction may cost some hundred bytes of memory. */
const mostInstructions = 2_000_000;
