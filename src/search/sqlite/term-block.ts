/** A term and its postings: `pieces` as `decodePostings` takes them, or null when they are in the table of runs. */
export interface TermEntry {
  readonly term: string;
  /** How many documents have the term. */
  readonly count: number;
  readonly pieces: readonly Uint8Array[] | null;
}

/**
 * Terms in code unit order as bytes, each:
 *
 *     varint units shared with the term before · varint further units · each of these as a varint ·
 *     varint documents · varint pieces, 0 for a run · each piece: varint length, bytes
 */
export function encodeBlock(entries: readonly TermEntry[]): Uint8Array {
  const writer = blockWriter(entries);
  let before = '';
  for (const { term, count, pieces } of entries) {
    let shared = 0;
    while (shared < term.length && shared < before.length && before.charCodeAt(shared) === term.charCodeAt(shared)) shared++;
    before = term;
    writer.varint(shared);
    writer.varint(term.length - shared);
    for (let i = shared; i < term.length; i++) writer.varint(term.charCodeAt(i));
    writer.varint(count);
    writer.varint(pieces?.length ?? 0);
    for (const piece of pieces ?? []) {
      writer.varint(piece.length);
      writer.bytes(piece);
    }
  }
  return writer.finish();
}

/** Reads a block's terms one after the other. */
export function decodeBlock(bytes: Uint8Array): TermEntry[] {
  const entries: TermEntry[] = [];
  eachEntry(bytes, (units, length, count, pieces, at) => {
    entries.push({ term: textOf(units, length), count, pieces: piecesOf(bytes, pieces, at) });
    return false;
  });
  return entries;
}

/** One term of a block; null when the block lacks it. */
export function findInBlock(bytes: Uint8Array, term: string): TermEntry | null {
  let found: TermEntry | null = null;
  eachEntry(bytes, (units, length, count, pieces, at) => {
    if (length !== term.length || !isEqual(units, term)) return false;
    found = { term, count, pieces: piecesOf(bytes, pieces, at) };
    return true;
  });
  return found;
}

/** The terms of a block with a piece that `isWanted` finds to begin at a place in it, and all terms that are runs. */
export function termsInBlock(bytes: Uint8Array, isWanted: (at: number) => boolean): { readonly wanted: string[]; readonly runs: string[] } {
  const wanted: string[] = [];
  const runs: string[] = [];
  eachEntry(bytes, (units, length, _count, pieces, start) => {
    const reader = { bytes, at: start };
    if (pieces === 0) runs.push(textOf(units, length));
    for (let left = pieces; left > 0; left--) {
      const size = readVarint(reader);
      if (isWanted(reader.at)) {
        wanted.push(textOf(units, length));
        break;
      }
      reader.at += size;
    }
    return false;
  });
  return { wanted, runs };
}

/** A term as bytes whose order is that of its code units, which is the order of terms. */
export function keyOf(term: string): Uint8Array {
  const bytes = new Uint8Array(term.length * 2);
  for (let i = 0; i < term.length; i++) {
    const unit = term.charCodeAt(i);
    bytes[2 * i] = unit >>> 8;
    bytes[2 * i + 1] = unit & 0xff;
  }
  return bytes;
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

/** `units` are good for the time of the call; the pieces stand from `at` on. True ends the reading. */
type Visit = (units: readonly number[], length: number, count: number, pieces: number, at: number) => boolean;

function eachEntry(bytes: Uint8Array, visit: Visit): void {
  const reader = { bytes, at: 0 };
  const units: number[] = [];
  while (reader.at < bytes.length) {
    const length = readTerm(reader, units);
    const count = readVarint(reader);
    const pieces = readVarint(reader);
    const start = reader.at;
    for (let i = 0; i < pieces; i++) {
      const size = readVarint(reader);
      reader.at += size;
    }
    if (visit(units, length, count, pieces, start)) return;
  }
}

function piecesOf(bytes: Uint8Array, count: number, at: number): Uint8Array[] | null {
  if (count === 0) return null;
  const reader = { bytes, at };
  const pieces: Uint8Array[] = [];
  for (let i = 0; i < count; i++) {
    const size = readVarint(reader);
    reader.at += size;
    pieces.push(bytes.subarray(reader.at - size, reader.at));
  }
  return pieces;
}

/** Writes into as much room as entries can need. */
function blockWriter(entries: readonly TermEntry[]): { varint(value: number): void; bytes(bytes: Uint8Array): void; finish(): Uint8Array } {
  let most = 0;
  for (const { term, pieces } of entries) {
    most += 20 + 3 * term.length;
    for (const piece of pieces ?? []) most += 5 + piece.length;
  }
  const room = new Uint8Array(most);
  let at = 0;
  return {
    varint(value) {
      let left = value;
      while (left > 0x7f) {
        room[at++] = (left & 0x7f) | 0x80;
        left >>>= 7;
      }
      room[at++] = left;
    },
    bytes(bytes) {
      room.set(bytes, at);
      at += bytes.length;
    },
    finish: () => room.subarray(0, at),
  };
}

/** Puts the term's code units into `units` and returns how many there are. */
function readTerm(reader: Reader, units: number[]): number {
  const shared = readVarint(reader);
  const length = shared + readVarint(reader);
  for (let i = shared; i < length; i++) units[i] = readVarint(reader);
  return length;
}

function isEqual(units: readonly number[], term: string): boolean {
  for (let i = term.length - 1; i >= 0; i--) if (units[i] !== term.charCodeAt(i)) return false;
  return true;
}

function textOf(units: readonly number[], length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) text += String.fromCharCode(units[i] as number);
  return text;
}

function readVarint(reader: Reader): number {
  let byte = reader.bytes[reader.at++] as number;
  let value = byte & 0x7f;
  for (let shift = 7; byte > 0x7f; shift += 7) {
    byte = reader.bytes[reader.at++] as number;
    value |= (byte & 0x7f) << shift;
  }
  return value;
}

/** The parts in one array of bytes. */
export function joined(parts: readonly Uint8Array[], length: number = parts.reduce((sum, part) => sum + part.length, 0)): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
