import type { Database } from './database.js';
import { decodeBlock, encodeBlock, findInBlock, joined, keyOf, type TermEntry } from './term-block.js';

/** Documents of one piece of a run: numbers that are equal but for the lowest so many bits. */
export const pieceBits = 14;

/** Postings of more bytes than this are kept as a run. */
export const longestInline = 1_024;

const blockSize = 2_000;
const sliceSize = 4_000;

/** The postings of a term as pieces; empty when no document has it. */
export function readTerm(database: Database, term: string): readonly Uint8Array[] {
  const key = keyOf(term);
  const entry = findInBlock(blockOf(database, key)?.block ?? empty, term);
  if (!entry) return [];
  return entry.pieces ?? readRun(database, key).map(({ body }) => body);
}

/** The terms from one on to before another, in order, without their postings. */
export function readTerms(database: Database, from: string, to: string): { readonly term: string; readonly count: number }[] {
  const start = blockOf(database, keyOf(from))?.first ?? keyOf(from);
  const rows = database.all<{ block: Uint8Array }>(
    'SELECT block FROM terms WHERE first >= ? AND first < ? ORDER BY first',
    start,
    keyOf(to),
  );
  const entries = rows.flatMap(({ block }) => decodeBlock(block));
  return entries.flatMap(({ term, count }) => (term >= from && term < to ? [{ term, count }] : []));
}

/** Writes all terms of a new index, in order. */
export function writeTerms(database: Database, entries: Iterable<TermEntry>): void {
  const writer = blockWriter(database);
  for (const entry of entries) writer.add(entry);
  writer.end();
}

/** Lets `edit` change the entries of the given terms, sorted: it gets null for a term that is new and returns null for one that is gone. */
export function editTerms(
  database: Database,
  terms: readonly string[],
  edit: (term: string, entry: TermEntry | null) => TermEntry | null,
): void {
  for (let at = 0; at < terms.length; ) {
    const key = keyOf(terms[at] as string);
    const block = blockOf(database, key) ?? firstBlock(database);
    const end = block ? blockAfter(database, block.first) : null;
    const entries = new Map((block ? decodeBlock(block.block) : []).map((entry) => [entry.term, entry]));
    let isChanged = false;
    for (; at < terms.length && (end === null || compareKeys(keyOf(terms[at] as string), end) < 0); at++) {
      const term = terms[at] as string;
      const before = entries.get(term) ?? null;
      const after = edit(term, before);
      if (after === before) continue;
      isChanged = true;
      if (after) entries.set(term, after);
      else entries.delete(term);
    }
    if (!isChanged) continue;
    if (block) database.run('DELETE FROM terms WHERE first = ?', block.first);
    writeTerms(
      database,
      [...entries.values()].sort((a, b) => (a.term < b.term ? -1 : 1)),
    );
  }
}

/** The pieces of a run, each under its number. */
export function readRun(database: Database, key: Uint8Array): { readonly piece: number; readonly body: Uint8Array }[] {
  const rows = database.all<{ piece: number; body: Uint8Array }>('SELECT piece, body FROM runs WHERE term = ? ORDER BY piece, slice', key);
  const pieces: { piece: number; body: Uint8Array }[] = [];
  for (let from = 0; from < rows.length; ) {
    const piece = rows[from]?.piece as number;
    let to = from + 1;
    while (rows[to]?.piece === piece) to++;
    pieces.push({ piece, body: to - from === 1 ? (rows[from]?.body as Uint8Array) : joined(rows.slice(from, to).map(({ body }) => body)) });
    from = to;
  }
  return pieces;
}

/** Puts a piece of a run in place of what it was; null takes it out. */
export function writeRun(database: Database, key: Uint8Array, piece: number, body: Uint8Array | null): void {
  database.run('DELETE FROM runs WHERE term = ? AND piece = ?', key, piece);
  for (let slice = 0; body && slice * sliceSize < body.length; slice++) {
    const part = body.subarray(slice * sliceSize, (slice + 1) * sliceSize);
    database.run('INSERT INTO runs (term, piece, slice, body) VALUES (?, ?, ?, ?)', key, piece, slice, part);
  }
}

const empty = new Uint8Array(0);

interface Block {
  readonly first: Uint8Array;
  readonly block: Uint8Array;
  readonly [column: string]: Uint8Array;
}

/** The block that has a term if any has. */
function blockOf(database: Database, key: Uint8Array): Block | null {
  return database.all<Block>('SELECT first, block FROM terms WHERE first <= ? ORDER BY first DESC LIMIT 1', key)[0] ?? null;
}

function firstBlock(database: Database): Block | null {
  return database.all<Block>('SELECT first, block FROM terms ORDER BY first LIMIT 1')[0] ?? null;
}

function blockAfter(database: Database, first: Uint8Array): Uint8Array | null {
  return database.all<{ first: Uint8Array }>('SELECT first FROM terms WHERE first > ? ORDER BY first LIMIT 1', first)[0]?.first ?? null;
}

function blockWriter(database: Database): { add(entry: TermEntry): void; end(): void } {
  let entries: TermEntry[] = [];
  let size = 0;
  const flush = (): void => {
    const [first] = entries;
    if (first) database.run('INSERT INTO terms (first, block) VALUES (?, ?)', keyOf(first.term), encodeBlock(entries));
    entries = [];
    size = 0;
  };
  return {
    add(entry) {
      const own = 6 + (entry.pieces ?? []).reduce((sum, piece) => sum + piece.length + 1, 0);
      if (size + own > blockSize) flush();
      entries.push(entry);
      size += own;
    },
    end: flush,
  };
}

function compareKeys(a: Uint8Array, b: Uint8Array): number {
  return Buffer.compare(a, b);
}
