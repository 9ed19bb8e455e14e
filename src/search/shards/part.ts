import { byteWriter } from '../terms/byte-writer.js';
import { byteReader } from './byte-reader.js';

/** A key and what is kept for it. */
export type PartItem = readonly [key: string, bytes: Uint8Array];

/** Keys in code unit order, each with its bytes. */
export interface Part {
  readonly keys: readonly string[];
  /** The bytes of the i-th key. */
  bytes(i: number): Uint8Array;
}

/** Writes a part: varint length of the keys, the keys as a JSON array, a varint length for each item, the items. */
export function encodePart(items: readonly PartItem[]): Uint8Array {
  const keys = new TextEncoder().encode(JSON.stringify(items.map(([key]) => key)));
  const head = byteWriter();
  head.varint(keys.length);
  const lengths = byteWriter();
  for (const [, bytes] of items) lengths.varint(bytes.length);
  const total = items.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  const part = new Uint8Array(head.length() + keys.length + lengths.length() + total);
  let at = head.moveTo(part, 0);
  part.set(keys, at);
  at = lengths.moveTo(part, at + keys.length);
  for (const [, bytes] of items) {
    part.set(bytes, at);
    at += bytes.length;
  }
  return part;
}

export function decodePart(part: Uint8Array): Part {
  const reader = byteReader(part);
  const keys: readonly string[] = JSON.parse(new TextDecoder().decode(reader.take(reader.varint())));
  const starts = new Uint32Array(keys.length + 1);
  keys.forEach((_, i) => {
    starts[i + 1] = (starts[i] as number) + reader.varint();
  });
  const items = reader.rest();
  return { keys, bytes: (i) => items.subarray(starts[i], starts[i + 1]) };
}

/** Where a key is in a part; -1 when it is not there. */
export function placeOf(part: Part, key: string): number {
  let low = 0;
  let high = part.keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((part.keys[middle] as string) < key) low = middle + 1;
    else high = middle;
  }
  return part.keys[low] === key ? low : -1;
}
