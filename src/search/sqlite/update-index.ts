import type { Columns } from '../index-reader.js';
import { type TermCollector, termCollector } from '../terms/collect-terms.js';
import { columnValues, setColumns } from '../terms/columns.js';
import { kindOfTerm } from '../terms/term-kind.js';
import type { Database } from './database.js';
import { editEntry, termsOfDocuments } from './edit-postings.js';
import { documentsOf } from './note-documents.js';
import type { NoteSource } from './note-source.js';
import { deleteNote, type IndexedNote, writeNote } from './note-table.js';
import { prepareWriting, readList, writeList } from './schema.js';
import { decodeColumns, decodeWords, encodeColumns } from './stored-lists.js';
import { editTerms, pieceBits } from './term-store.js';
import { foundNotes, mostDocuments, type Pause, type ReadNote, writeWords } from './write-index.js';

/** What is new in a log since its index was written. */
export interface NoteChanges {
  /** Notes of the index that are gone or are in `fresh` anew. */
  readonly gone: readonly IndexedNote[];
  /** Notes that are new or changed, and those that share a date with one. */
  readonly fresh: readonly ReadNote[];
  /** Notes that are the same under another stamp. */
  readonly restamped: readonly IndexedNote[];
}

/** Brings an index up to date in its database: rewrites the postings that the changed notes have part in, and nothing else. */
export async function updateIndex(database: Database, changes: NoteChanges, source: NoteSource, pause: Pause): Promise<void> {
  prepareWriting(database);
  const gone = new Set(changes.gone.flatMap(({ numbers }) => [...numbers]));
  const touched = await termsOfDocuments(database, gone, pause);
  const columns = withRoom(database, gone, changes);
  const { notes, collectors } = collect(changes, columns, source);
  const fresh = [...collectors].map(([piece, collector]) => ({ piece, postings: collector.finish() }));
  for (const { postings } of fresh) for (const term of postings.keys()) touched.add(term);
  const words = decodeWords(readList(database, 'words') ?? none, readList(database, 'wordCounts') ?? none);
  const terms = [...touched].sort();
  for (let from = 0; from < terms.length; from += termsAtOnce) {
    database.transaction(() =>
      editTerms(database, terms.slice(from, from + termsAtOnce), (term, entry) => {
        const own = fresh.flatMap(({ piece, postings }) => {
          const bytes = postings.get(term);
          return bytes ? [{ piece, bytes }] : [];
        });
        const after = editEntry(database, term, entry, gone, own);
        if (kindOfTerm(term) === 'word') count(words, term, after?.count ?? 0);
        return after;
      }),
    );
    await pause();
  }
  database.transaction(() => {
    for (const { path } of changes.gone) deleteNote(database, path);
    for (const note of [...notes, ...changes.restamped]) writeNote(database, note);
    writeList(database, 'columns', encodeColumns(trimmed(columns)));
  });
  writeWords(database, words);
}

const none = new Uint8Array(0);
const termsAtOnce = 512;

function count(words: Map<string, number>, word: string, documents: number): void {
  if (documents === 0) words.delete(word);
  else words.set(word, documents);
}

/** The columns without the documents that are gone, and with room for as many as there can be. */
function withRoom(database: Database, gone: ReadonlySet<number>, { fresh }: NoteChanges): Columns {
  const columns = decodeColumns(readList(database, 'columns') ?? none, mostDocuments(fresh));
  for (const number of gone) setColumns(columns, number, { date: 0, place: 0, relevance: 0, has: 0 }, 0);
  return columns;
}

/** Numbers the fresh documents, the lowest free number first, and gathers their terms by piece. */
function collect(
  { fresh }: NoteChanges,
  columns: Columns,
  source: NoteSource,
): { readonly notes: IndexedNote[]; readonly collectors: ReadonlyMap<number, TermCollector> } {
  const found = foundNotes(fresh);
  const collectors = new Map<number, TermCollector>();
  let number = -1;
  const nextFree = (): number => {
    do number++;
    while (columns.dates[number] !== 0);
    return number;
  };
  for (const day of documentsOf(fresh, source)) {
    found.addDay(day.path, day.date);
    for (const document of day.documents) {
      const own = nextFree();
      const piece = own >>> pieceBits;
      const collector = collectors.get(piece) ?? termCollector();
      collectors.set(piece, collector);
      setColumns(columns, own, columnValues(document), collector.add(own, document));
      found.addDocument(day.path, document.ref, own);
    }
  }
  return { notes: found.notes(), collectors };
}

/** Without the places behind the last document. */
function trimmed({ dates, places, relevances, has, lengths }: Columns): Columns {
  let end = dates.length;
  while (end > 0 && dates[end - 1] === 0) end--;
  return {
    dates: dates.slice(0, end),
    places: places.slice(0, end),
    relevances: relevances.slice(0, end),
    has: has.slice(0, end),
    lengths: lengths.slice(0, end),
  };
}
