import { assembleLog } from '../../log/log.js';
import type { NoteFile } from '../../log/types.js';
import { dayDocuments } from '../entry-document.js';
import type { SearchDocument } from '../search-document.js';
import type { NoteSource } from './note-source.js';
import { hashOf, type IndexedNote } from './note-table.js';

/** The documents of one day. */
export interface DayDocuments {
  readonly path: string;
  readonly date: string;
  readonly documents: readonly SearchDocument[];
}

/**
 * The documents of notes, day by day, oldest first. Notes that share a date must come together, as the second of them is
 * `2021-05-28b`.
 */
export function* documentsOf(
  read: readonly { readonly note: NoteFile }[],
  { dialect, topics }: Pick<NoteSource, 'dialect' | 'topics'>,
): Generator<DayDocuments> {
  const notes = read.map(({ note }) => note);
  const { days } = assembleLog({ dialect, notes, readme: null, files: new Set(), problems: [] });
  for (const day of days) yield { path: day.path, date: day.date, documents: dayDocuments(day, topics) };
}

/** The documents of a note in the order of their refs; none when the note is another than it was. */
export function readDocuments({ path, hash }: Pick<IndexedNote, 'path' | 'hash'>, source: NoteSource): readonly SearchDocument[] {
  const note = source.read(path);
  if (!note || hashOf(note.text) !== hash) return [];
  return [...documentsOf([{ note }], source)].flatMap(({ documents }) => documents);
}
