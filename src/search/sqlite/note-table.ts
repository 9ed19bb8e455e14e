import { createHash } from 'node:crypto';
import type { Database } from './database.js';

/** A note that is in the index. */
export interface IndexedNote {
  readonly path: string;
  /** "" when the note was too young to be known by its stamp. */
  readonly stamp: string;
  readonly hash: string;
  /** The dates of its days. */
  readonly dates: readonly string[];
  /** The refs and numbers of its documents, in the order of the file. */
  readonly refs: readonly string[];
  readonly numbers: Uint32Array;
}

/** All notes by path. */
export function readNotes(database: Database): ReadonlyMap<string, IndexedNote> {
  const rows = database.all<NoteRow>('SELECT path, stamp, hash, dates, refs, numbers FROM notes ORDER BY path');
  return new Map(rows.map((row) => [row.path, noteOf(row)]));
}

export function writeNote(database: Database, note: IndexedNote): void {
  database.run(
    'INSERT OR REPLACE INTO notes (path, stamp, hash, dates, refs, numbers) VALUES (?, ?, ?, ?, ?, ?)',
    note.path,
    note.stamp,
    note.hash,
    note.dates.join(' '),
    note.refs.join('\n'),
    new Uint8Array(note.numbers.buffer, note.numbers.byteOffset, note.numbers.byteLength),
  );
}

export function deleteNote(database: Database, path: string): void {
  database.run('DELETE FROM notes WHERE path = ?', path);
}

/** What tells one text of a note from another. */
export function hashOf(text: string): string {
  return createHash('sha1').update(text).digest('base64');
}

interface NoteRow {
  readonly path: string;
  readonly stamp: string;
  readonly hash: string;
  readonly dates: string;
  readonly refs: string;
  readonly numbers: Uint8Array;
  readonly [column: string]: string | Uint8Array;
}

function noteOf({ path, stamp, hash, dates, refs, numbers }: NoteRow): IndexedNote {
  const listed = (text: string, between: string): readonly string[] => (text === '' ? [] : text.split(between));
  const aligned = new Uint8Array(numbers);
  return {
    path,
    stamp,
    hash,
    dates: listed(dates, ' '),
    refs: listed(refs, '\n'),
    numbers: new Uint32Array(aligned.buffer, 0, aligned.length / 4),
  };
}
