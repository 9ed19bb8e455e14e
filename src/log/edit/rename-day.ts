import type { IsoDate } from '../../base/dates.js';
import { applyEdits } from '../../base/diagnostic.js';
import type { Dialect } from '../dialect.js';
import type { NoteFile } from '../types.js';
import { setHeadingDate } from './heading-date.js';
import { notePath } from './note-path.js';
import { folderOf, rebaseMedia } from './rebase-media.js';

/** The note's text for another date: the date in its heading changes, and its relative pictures still lead where they led. */
export function renameDay(note: NoteFile, date: IsoDate, dialect: Dialect): string {
  const media = note.entries.flatMap((entry) => entry.media);
  const rebased = rebaseMedia(media, folderOf(note.path), folderOf(notePath(date, dialect)));
  return applyEdits(note.text, [...setHeadingDate(note, date, dialect), ...rebased]);
}
