import type { Postings } from '../index-reader.js';
import { countOf, decodePostings, exactValue, hasDocument, postingsEncoder } from '../terms/postings.js';
import type { Database } from './database.js';
import { keyOf, type TermEntry, termsInBlock } from './term-block.js';
import { longestInline, pieceBits, readRun, writeRun } from './term-store.js';
import type { Pause } from './write-index.js';

/** The terms that any of these documents has. Reads the postings from end to end, which takes less room than keeping the terms of each note. */
export async function termsOfDocuments(database: Database, documents: ReadonlySet<number>, pause: Pause): Promise<Set<string>> {
  const terms = new Set<string>();
  if (documents.size === 0) return terms;
  const pieces = new Set([...documents].map((number) => number >>> pieceBits));
  for (let blocks = firstBlocks(database); blocks.length > 0; blocks = blocksAfter(database, blocks.at(-1) as BlockRow)) {
    for (const { block } of blocks) {
      const { wanted, runs } = termsInBlock(block, (at) => hasDocument(block, at, documents));
      for (const term of wanted) terms.add(term);
      for (const term of runs) {
        const own = readRun(database, keyOf(term)).filter(({ piece }) => pieces.has(piece));
        if (own.some(({ body }) => hasDocument(body, 0, documents))) terms.add(term);
      }
    }
    await pause();
  }
  return terms;
}

interface BlockRow {
  readonly first: Uint8Array;
  readonly block: Uint8Array;
  readonly [column: string]: Uint8Array;
}

function firstBlocks(database: Database): BlockRow[] {
  return database.all<BlockRow>('SELECT first, block FROM terms ORDER BY first LIMIT 64');
}

function blocksAfter(database: Database, { first }: BlockRow): BlockRow[] {
  return database.all<BlockRow>('SELECT first, block FROM terms WHERE first > ? ORDER BY first LIMIT 64', first);
}

/** Fresh postings of a term for one piece of documents. */
interface FreshPiece {
  readonly piece: number;
  readonly bytes: Uint8Array;
}

/** A term's entry without the documents that are gone and with the fresh ones; null when no document has it any more. */
export function editEntry(
  database: Database,
  term: string,
  entry: TermEntry | null,
  gone: ReadonlySet<number>,
  fresh: readonly FreshPiece[],
): TermEntry | null {
  if (entry && !entry.pieces) return editRun(database, entry, gone, fresh);
  const old = decodePostings(entry?.pieces ?? []);
  const added = decodePostings([...fresh].sort((a, b) => a.piece - b.piece).map(({ bytes }) => bytes));
  const merged = merge(old, gone, added, all);
  if (!merged) return null;
  if (entry?.pieces?.length === 1 && Buffer.compare(entry.pieces[0] as Uint8Array, merged) === 0) return entry;
  if (merged.length <= longestInline) return { term, count: countOf(merged), pieces: [merged] };
  const numbers = [...old.numbers, ...added.numbers];
  const key = keyOf(term);
  let count = 0;
  for (const piece of new Set(numbers.map((number) => number >>> pieceBits))) {
    const part = merge(old, gone, added, (number) => number >>> pieceBits === piece);
    if (part) count += countOf(part);
    writeRun(database, key, piece, part);
  }
  return { term, count, pieces: null };
}

function editRun(database: Database, { term }: TermEntry, gone: ReadonlySet<number>, fresh: readonly FreshPiece[]): TermEntry | null {
  const key = keyOf(term);
  const run = new Map(readRun(database, key).map(({ piece, body }) => [piece, body]));
  const edited = new Set([...fresh.map(({ piece }) => piece), ...[...gone].map((number) => number >>> pieceBits)]);
  for (const piece of edited) {
    const before = run.get(piece);
    const added = fresh.find((own) => own.piece === piece);
    if (!before && !added) continue;
    const after = merge(decodePostings(before ? [before] : []), gone, decodePostings(added ? [added.bytes] : []), all);
    if (before && after && Buffer.compare(before, after) === 0) continue;
    writeRun(database, key, piece, after);
    if (after) run.set(piece, after);
    else run.delete(piece);
  }
  const count = [...run.values()].reduce((sum, body) => sum + countOf(body), 0);
  return count === 0 ? null : { term, count, pieces: null };
}

function all(): boolean {
  return true;
}

/** Old and added postings in one, in order of their documents; null when none are left. */
function merge(old: Postings, gone: ReadonlySet<number>, added: Postings, isWanted: (number: number) => boolean): Uint8Array | null {
  const encoder = postingsEncoder();
  let count = 0;
  const copy = (from: Postings, at: number): void => {
    const number = from.numbers[at] as number;
    if (!isWanted(number)) return;
    count++;
    if (from.fields[at] === 0) encoder.add(number, [exactValue], 0, 1);
    else {
      const { starts, values } = from.positions();
      encoder.add(number, values, starts[at] as number, starts[at + 1] as number);
    }
  };
  let next = 0;
  for (let at = 0; at < old.numbers.length; at++) {
    const number = old.numbers[at] as number;
    if (gone.has(number)) continue;
    while (next < added.numbers.length && (added.numbers[next] as number) < number) copy(added, next++);
    copy(old, at);
  }
  while (next < added.numbers.length) copy(added, next++);
  return count === 0 ? null : encoder.finish();
}
