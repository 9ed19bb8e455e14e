import type { IndexReader } from '../index-reader.js';
import { memoryIndex } from '../memory/memory-index.js';
import type { IndexFile } from './index-file.js';
import { documentsOf, readDocuments } from './note-documents.js';
import type { NoteSource } from './note-source.js';
import { type IndexedNote, readNotes } from './note-table.js';
import { sqliteReader } from './sqlite-reader.js';
import type { ReadNote } from './write-index.js';

/** The index as it was at one time; it can be asked until the last reader is done, also when a newer one has taken its place. */
export interface Snapshot {
  readonly reader: IndexReader;
  readonly notes: ReadonlyMap<string, Pick<IndexedNote, 'hash'>>;
  /** Null for an index in memory. */
  readonly kept: KeptSnapshot | null;
  use<T>(ask: (reader: IndexReader) => Promise<T>): Promise<T>;
  /** Closes the snapshot when nobody uses it any more. */
  retire(): void;
}

/** What a snapshot in a file knows besides. */
export interface KeptSnapshot {
  readonly file: IndexFile;
  readonly notes: ReadonlyMap<string, IndexedNote>;
}

export function fileSnapshot(file: IndexFile, source: NoteSource): Snapshot {
  const notes = readNotes(file.database);
  const reader = sqliteReader(file.database, notes, (note) => readDocuments(note, source));
  return { ...usable(reader, () => file.database.close()), notes, kept: { file, notes } };
}

export function memorySnapshot(read: readonly ReadNote[], source: NoteSource): Snapshot {
  const reader = memoryIndex([...documentsOf(read, source)].flatMap(({ documents }) => documents));
  return { ...usable(reader, () => {}), notes: new Map(read.map(({ note, hash }) => [note.path, { hash }])), kept: null };
}

function usable(reader: IndexReader, close: () => void): Pick<Snapshot, 'reader' | 'use' | 'retire'> {
  let users = 0;
  let isRetired = false;
  return {
    reader,
    async use(ask) {
      users++;
      try {
        return await ask(reader);
      } finally {
        users--;
        if (isRetired && users === 0) close();
      }
    },
    retire() {
      if (isRetired) return;
      isRetired = true;
      if (users === 0) close();
    },
  };
}
