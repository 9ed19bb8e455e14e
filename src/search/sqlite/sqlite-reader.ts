import type { FoundDocument, IndexReader, Postings, Vocabulary } from '../index-reader.js';
import type { SearchDocument } from '../search-document.js';
import { summaryOf } from '../terms/columns.js';
import { kindOfTerm } from '../terms/term-kind.js';
import type { Database } from './database.js';
import type { IndexedNote } from './note-table.js';
import { recentPostings } from './recent-postings.js';
import { readList } from './schema.js';
import { decodeColumns, vocabularyFrom } from './stored-lists.js';
import { readTerm, readTerms } from './term-store.js';

/** Reads the documents of a note in the order of its refs; none when the note has changed since it was indexed. */
export type NoteDocuments = (note: IndexedNote) => readonly SearchDocument[];

/** An index that is kept in SQLite; what a hit shows is read from the notes. */
export function sqliteReader(database: Database, notes: ReadonlyMap<string, IndexedNote>, documentsOf: NoteDocuments): IndexReader {
  const columns = decodeColumns(readList(database, 'columns') ?? new Uint8Array(0));
  const postingsOf = recentPostings((term) => readTerm(database, term));
  let words: Vocabulary | null = null;
  let documents: Documents | null = null;
  return {
    summary: summaryOf(columns),
    columns: async () => columns,
    words: async () => {
      words ??= vocabularyFrom(readList(database, 'words') ?? noBytes, readList(database, 'wordCounts') ?? noBytes);
      return words;
    },
    hanTerms: async (first) => readTerms(database, first, after(first)).flatMap(({ term }) => (kindOfTerm(term) === 'han' ? [term] : [])),
    exactTerms: async (kind) => readTerms(database, kind, after(kind)),
    postings: async (terms) => {
      const found = new Map<string, Postings>();
      for (const term of terms) {
        const postings = postingsOf(term);
        if (postings) found.set(term, postings);
      }
      return found;
    },
    documents: async (numbers) => {
      documents ??= documentsByNumber(notes);
      return foundDocuments(numbers, documents, documentsOf);
    },
  };
}

const noBytes = new Uint8Array(0);

/** The first text after all that begin with one. */
function after(text: string): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + 1);
}

type Documents = ReadonlyMap<number, { readonly note: IndexedNote; readonly at: number }>;

function documentsByNumber(notes: ReadonlyMap<string, IndexedNote>): Documents {
  const places = new Map<number, { note: IndexedNote; at: number }>();
  for (const note of notes.values()) for (const [at, number] of note.numbers.entries()) places.set(number, { note, at });
  return places;
}

/** Reads each note once; a document of a note that has changed since is gone. */
function foundDocuments(numbers: readonly number[], places: Documents, documentsOf: NoteDocuments): (FoundDocument | null)[] {
  const read = new Map<string, readonly SearchDocument[]>();
  return numbers.map((number) => {
    const place = places.get(number);
    if (!place) return null;
    const { note, at } = place;
    let documents = read.get(note.path);
    if (!documents) {
      documents = documentsOf(note);
      read.set(note.path, documents);
    }
    const document = documents[at];
    if (!document) return null;
    const { key, path, date, title, url, relevance, texts } = document;
    return { ref: note.refs[at] as string, key, path, date, title, url, relevance, texts };
  });
}
