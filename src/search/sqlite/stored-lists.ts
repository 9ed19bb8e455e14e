import type { Columns, Vocabulary } from '../index-reader.js';
import { byteWriter } from '../terms/byte-writer.js';
import { emptyColumns } from '../terms/columns.js';
import { vocabularyOf } from '../terms/vocabulary.js';

/** The columns as bytes, one after the other. */
export function encodeColumns(columns: Columns): Uint8Array {
  const arrays = arraysOf(columns);
  const bytes = new Uint8Array(arrays.reduce((sum, array) => sum + array.byteLength, 0));
  let at = 0;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += array.byteLength;
  }
  return bytes;
}

/** The columns from their bytes, with room for some more documents. */
export function decodeColumns(bytes: Uint8Array, more = 0): Columns {
  const count = bytes.length / bytesEach;
  const columns = emptyColumns(count + more);
  let at = 0;
  for (const array of arraysOf(columns)) {
    const size = count * array.BYTES_PER_ELEMENT;
    new Uint8Array(array.buffer).set(bytes.subarray(at, at + size));
    at += size;
  }
  return columns;
}

/** The words with the number of documents that have each, as two lists of bytes. */
export function encodeWords(counts: ReadonlyMap<string, number>): { readonly words: Uint8Array; readonly counts: Uint8Array } {
  const { joined } = vocabularyOf(counts);
  const writer = byteWriter();
  for (const word of wordsIn(joined)) writer.varint(counts.get(word) as number);
  const bytes = new Uint8Array(writer.length());
  writer.moveTo(bytes, 0);
  return { words: new TextEncoder().encode(joined), counts: bytes };
}

/** The counts by word, as they were encoded. */
export function decodeWords(words: Uint8Array, counts: Uint8Array): Map<string, number> {
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = counts[at++] as number;
      value |= (byte & 0x7f) << shift;
      if (byte <= 0x7f) return value;
    }
  };
  return new Map(wordsIn(new TextDecoder().decode(words)).map((word) => [word, next()]));
}

/** The vocabulary; its counts are read when one is asked for. */
export function vocabularyFrom(words: Uint8Array, counts: Uint8Array): Vocabulary {
  let byWord: ReadonlyMap<string, number> | null = null;
  return {
    joined: new TextDecoder().decode(words),
    count(word) {
      byWord ??= decodeWords(words, counts);
      return byWord.get(word) ?? 0;
    },
  };
}

const bytesEach = 4 + 4 + 4 + 2 + 1;

function arraysOf({ dates, places, lengths, has, relevances }: Columns): readonly (Int32Array | Uint32Array | Uint16Array | Uint8Array)[] {
  return [dates, places, lengths, has, relevances];
}

function wordsIn(joined: string): readonly string[] {
  return joined === '' ? [] : joined.slice(1, -1).split('\n');
}
