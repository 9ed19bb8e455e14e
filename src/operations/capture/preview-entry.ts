import type { IsoDate } from '../../base/dates.js';
import { addEntry } from '../../log/edit/add-entry.js';
import { entryEnd } from '../../log/edit/entry-bounds.js';
import type { EntryDraft } from '../../log/edit/entry-draft.js';
import { noteOf } from '../../log/log.js';
import { notedBefore } from '../../log/papers/noted-before.js';
import { readNote } from '../../log/read-note.js';
import type { Entry, Log } from '../../log/types.js';
import { type NotedRecord, notedRecord } from '../add/noted.js';
import { newDayChange } from '../new-day.js';

/** An entry that is not written yet. */
export interface EntryPreview {
  /** As the newest day would have it. */
  readonly markdown: string;
  /** What of it was noted before. */
  readonly noted: NotedRecord[];
}

/** What a draft becomes at the end of the newest day; of a new day, in a log without any. */
export function previewEntry(log: Log, draft: EntryDraft, today: IsoDate): EntryPreview {
  const newest = log.days.at(-1);
  const change = newest ? null : newDayChange(log, today);
  const note = (newest && noteOf(log, newest)) ?? readNote(change?.path ?? '', change?.after ?? '', log.dialect);
  const after = readNote(note.path, addEntry(note, draft, log.dialect), log.dialect);
  const entry = after.entries.at(-1) as Entry;
  return {
    markdown: after.text.slice(entry.span.start, entryEnd(after.text, entry)),
    noted: notedBefore(log, entry).map(notedRecord),
  };
}
