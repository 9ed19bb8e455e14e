import type { Positions, Postings } from '../index-reader.js';
import { type ByteWriter, byteWriter } from './byte-writer.js';
import { weightsInOrder } from './field-weights.js';

/** Field and token position of an occurrence are one number: `field × 2^20 + position`. */
export const fieldShift = 20;

/** The last token position that is kept; what stands further back in a field stands there. */
export const lastPosition: number = 2 ** fieldShift - 1;

/** In place of an occurrence: the document has the exact term. */
export const exactValue = 0xffff_ffff;

/**
 * Writes the documents of one term as bytes:
 *
 *     varint documents · varint positions · varint length of the next part
 *     a document: varint step from the one before · 0–6 one occurrence in that field | 7 exact | 0x80 + bits of fields, weight
 *     its positions: varint, where it is one | for each field varint count, varint steps
 *
 * Bytes of ascending runs of documents may stand one after another, see `decodePostings`.
 */
export interface PostingsEncoder {
  /** The next document, with the occurrences `values[from … to)`, ascending. */
  add(number: number, values: ArrayLike<number>, from: number, to: number): void;
  /** The bytes of what was added, and an empty encoder again. */
  finish(): Uint8Array;
}

export function postingsEncoder(): PostingsEncoder {
  const documents = byteWriter();
  const positions = byteWriter();
  const head = byteWriter();
  let previous = 0;
  let count = 0;
  let occurrences = 0;
  // The bytes of many terms share memory: a million small arrays would keep the collector of garbage busy.
  let slab = new Uint8Array(0);
  let taken = 0;
  return {
    add(number, values, from, to) {
      documents.varint(number - previous);
      previous = number;
      count++;
      if (values[from] === exactValue) {
        documents.byte(exactMark);
      } else if (to - from === 1) {
        occurrences++;
        const value = values[from] as number;
        documents.byte(value >>> fieldShift);
        positions.varint(value & lastPosition);
      } else {
        occurrences += to - from;
        const mask = writeFields(positions, values, from, to);
        documents.byte(severalMark | mask);
        documents.byte(weightOf(values, from, to));
      }
    },
    finish() {
      head.varint(count);
      head.varint(occurrences);
      head.varint(documents.length());
      const size = head.length() + documents.length() + positions.length();
      if (slab.length - taken < size) {
        slab = new Uint8Array(Math.max(size, Math.min(largestSlab, slab.length * 4)));
        taken = 0;
      }
      const bytes = slab.subarray(taken, taken + size);
      taken += size;
      positions.moveTo(bytes, documents.moveTo(bytes, head.moveTo(bytes, 0)));
      previous = 0;
      count = 0;
      occurrences = 0;
      return bytes;
    },
  };
}

/** Reads what encoders wrote: one piece, or several whose documents follow each other. */
export function decodePostings(pieces: readonly Uint8Array[]): Postings {
  const heads = pieces.map(readHead);
  const total = heads.reduce((sum, head) => sum + head.count, 0);
  const numbers = new Uint32Array(total);
  const weights = new Uint8Array(total);
  const fields = new Uint8Array(total);
  let at = 0;
  for (const { bytes, count, documentsAt } of heads) {
    let next = documentsAt;
    let number = 0;
    for (const end = at + count; at < end; at++) {
      let byte = bytes[next++] as number;
      let step = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[next++] as number;
        step |= (byte & 0x7f) << shift;
      }
      number += step;
      numbers[at] = number;
      const mark = bytes[next++] as number;
      if (mark >= severalMark) {
        fields[at] = mark & 0x7f;
        weights[at] = bytes[next++] as number;
      } else if (mark === exactMark) {
        weights[at] = 1;
      } else {
        fields[at] = 1 << mark;
        weights[at] = weightsInOrder[mark] as number;
      }
    }
  }
  let positions: Positions | undefined;
  return {
    numbers,
    weights,
    fields,
    positions: () => {
      positions ??= decodePositions(heads, total);
      return positions;
    },
  };
}

/** The number of documents in bytes of postings, without reading them. */
export function countOf(bytes: Uint8Array): number {
  return readHead(bytes).count;
}

/** Whether postings whose bytes begin at a place have one of these documents; makes nothing, so that many can be asked. */
export function hasDocument(bytes: Uint8Array, at: number, documents: ReadonlySet<number>): boolean {
  const reader = { bytes, at };
  const count = readVarint(reader);
  readVarint(reader);
  readVarint(reader);
  let number = 0;
  for (let left = count; left > 0; left--) {
    number += readVarint(reader);
    if (documents.has(number)) return true;
    if ((bytes[reader.at++] as number) >= severalMark) reader.at++;
  }
  return false;
}

const largestSlab = 1 << 20;

const exactMark = 7;
const severalMark = 0x80;

interface Head {
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly occurrences: number;
  readonly documentsAt: number;
  readonly positionsAt: number;
}

function readHead(bytes: Uint8Array): Head {
  const reader = { bytes, at: 0 };
  const count = readVarint(reader);
  const occurrences = readVarint(reader);
  const length = readVarint(reader);
  return { bytes, count, occurrences, documentsAt: reader.at, positionsAt: reader.at + length };
}

function decodePositions(heads: readonly Head[], total: number): Positions {
  const starts = new Uint32Array(total + 1);
  const values = new Uint32Array(heads.reduce((sum, head) => sum + head.occurrences, 0));
  let document = 0;
  let written = 0;
  for (const { bytes, count, documentsAt, positionsAt } of heads) {
    const marks = { bytes, at: documentsAt };
    const reader = { bytes, at: positionsAt };
    for (const end = document + count; document < end; document++) {
      starts[document] = written;
      while ((bytes[marks.at] as number) > 0x7f) marks.at++;
      marks.at++;
      const mark = bytes[marks.at++] as number;
      if (mark < exactMark) {
        values[written++] = (mark << fieldShift) | readVarint(reader);
      } else if (mark >= severalMark) {
        marks.at++;
        for (let field = 0; field < exactMark; field++) {
          if ((mark & (1 << field)) === 0) continue;
          let position = 0;
          for (let left = readVarint(reader); left > 0; left--) {
            position += readVarint(reader);
            values[written++] = (field << fieldShift) | position;
          }
        }
      }
    }
  }
  starts[total] = written;
  return { starts, values };
}

/** Writes occurrences by field and returns the bits of the fields. */
function writeFields(positions: ByteWriter, values: ArrayLike<number>, from: number, to: number): number {
  let mask = 0;
  for (let start = from; start < to; ) {
    const field = (values[start] as number) >>> fieldShift;
    let end = start + 1;
    while (end < to && (values[end] as number) >>> fieldShift === field) end++;
    mask |= 1 << field;
    positions.varint(end - start);
    let previous = 0;
    for (; start < end; start++) {
      const position = (values[start] as number) & lastPosition;
      positions.varint(position - previous);
      previous = position;
    }
  }
  return mask;
}

function weightOf(values: ArrayLike<number>, from: number, to: number): number {
  let weight = 0;
  for (let i = from; i < to; i++) weight += weightsInOrder[(values[i] as number) >>> fieldShift] as number;
  return Math.min(255, weight);
}

function readVarint(reader: { readonly bytes: Uint8Array; at: number }): number {
  let byte = reader.bytes[reader.at++] as number;
  let value = byte & 0x7f;
  for (let shift = 7; byte > 0x7f; shift += 7) {
    byte = reader.bytes[reader.at++] as number;
    value |= (byte & 0x7f) << shift;
  }
  return value;
}
