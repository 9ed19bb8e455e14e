import type { NoteFile } from '../../log/types.js';
import { termCollector } from '../terms/collect-terms.js';
import { columnValues, emptyColumns, setColumns } from '../terms/columns.js';
import { countOf } from '../terms/postings.js';
import { kindOfTerm } from '../terms/term-kind.js';
import type { Database } from './database.js';
import type { DayDocuments } from './note-documents.js';
import { type IndexedNote, writeNote } from './note-table.js';
import { createSchema, writeList } from './schema.js';
import { encodeColumns, encodeWords } from './stored-lists.js';
import { keyOf, type TermEntry } from './term-block.js';
import { longestInline, pieceBits, writeRun, writeTerms } from './term-store.js';

/** A note as it was read for the index. */
export interface ReadNote {
  readonly note: NoteFile;
  readonly stamp: string;
  readonly hash: string;
}

/** Lets others work when it is their turn. */
export type Pause = () => Promise<void>;

/** Writes the index of notes and their documents, day by day, into an empty database. */
export async function writeIndex(database: Database, read: readonly ReadNote[], days: Iterable<DayDocuments>, pause: Pause): Promise<void> {
  const columns = emptyColumns(mostDocuments(read));
  const pieces: Pieces = new Map();
  const found = foundNotes(read);
  let collector = termCollector();
  let number = 0;
  for (const day of days) {
    found.addDay(day.path, day.date);
    for (const document of day.documents) {
      setColumns(columns, number, columnValues(document), collector.add(number, document));
      found.addDocument(day.path, document.ref, number);
      number++;
      if (number % 2 ** pieceBits === 0) {
        addPiece(pieces, (number - 1) >>> pieceBits, collector.finish());
        collector = termCollector();
      }
    }
    await pause();
  }
  addPiece(pieces, number >>> pieceBits, collector.finish());
  await pause();
  createSchema(database);
  database.transaction(() => {
    for (const note of found.notes()) writeNote(database, note);
    writeList(database, 'columns', encodeColumns(columns));
  });
  await writePieces(database, pieces, pause);
}

/** As many documents as notes can have. */
export function mostDocuments(read: readonly ReadNote[]): number {
  return read.reduce((sum, { note }) => sum + note.days.reduce((own, day) => own + day.entries.length, 0), 0);
}

/** Gathers what is kept of each note. */
export function foundNotes(read: readonly ReadNote[]): {
  addDay(path: string, date: string): void;
  addDocument(path: string, ref: string, number: number): void;
  notes(): IndexedNote[];
} {
  const found = new Map(
    read.map(({ note, stamp, hash }) => [
      note.path,
      { stamp, hash, dates: new Set<string>(), refs: [] as string[], numbers: [] as number[] },
    ]),
  );
  return {
    addDay: (path, date) => void found.get(path)?.dates.add(date),
    addDocument(path, ref, number) {
      const note = found.get(path);
      note?.refs.push(ref);
      note?.numbers.push(number);
    },
    notes: () =>
      [...found].map(([path, { stamp, hash, dates, refs, numbers }]) => ({
        path,
        stamp,
        hash,
        dates: [...dates].sort(),
        refs,
        numbers: Uint32Array.from(numbers),
      })),
  };
}

/** The postings of each term, piece by piece. */
type Pieces = Map<string, { readonly piece: number; readonly bytes: Uint8Array }[]>;

function addPiece(pieces: Pieces, piece: number, postings: ReadonlyMap<string, Uint8Array>): void {
  for (const [term, bytes] of postings) {
    const own = pieces.get(term);
    if (own) own.push({ piece, bytes });
    else pieces.set(term, [{ piece, bytes }]);
  }
}

async function writePieces(database: Database, pieces: Pieces, pause: Pause): Promise<void> {
  const terms = [...pieces.keys()].sort();
  const words = new Map<string, number>();
  for (let from = 0; from < terms.length; from += termsAtOnce) {
    database.transaction(() => writeTerms(database, entriesOf(database, terms.slice(from, from + termsAtOnce), pieces, words)));
    await pause();
  }
  writeWords(database, words);
}

/** Writes the vocabulary. */
export function writeWords(database: Database, words: ReadonlyMap<string, number>): void {
  const encoded = encodeWords(words);
  database.transaction(() => {
    writeList(database, 'words', encoded.words);
    writeList(database, 'wordCounts', encoded.counts);
  });
}

const termsAtOnce = 8_192;

function* entriesOf(database: Database, terms: readonly string[], pieces: Pieces, words: Map<string, number>): Generator<TermEntry> {
  for (const term of terms) {
    const own = pieces.get(term) ?? [];
    let count = 0;
    let size = 0;
    for (const { bytes } of own) {
      count += countOf(bytes);
      size += bytes.length;
    }
    if (kindOfTerm(term) === 'word') words.set(term, count);
    if (size <= longestInline) yield { term, count, pieces: own.map(({ bytes }) => bytes) };
    else {
      for (const { piece, bytes } of own) writeRun(database, keyOf(term), piece, bytes);
      yield { term, count, pieces: null };
    }
  }
}
