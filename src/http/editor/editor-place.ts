import { parseDate } from '../../base/dates.js';
import { addEntry } from '../../log/edit/add-entry.js';
import type { DayDraft } from '../../log/edit/day-draft.js';
import type { EntryDraft } from '../../log/edit/entry-draft.js';
import { findDay } from '../../log/log.js';
import { readNote } from '../../log/read-note.js';
import type { Log, NoteFile } from '../../log/types.js';
import type { AddedEntry } from '../../operations/add/write-draft.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { mergedText } from '../../operations/merge-texts.js';
import { newDayChange } from '../../operations/new-day.js';
import { mergeDraft } from '../../operations/save-day.js';
import type { Links } from '../../pages/links.js';
import { keepDraft } from './editor-context.js';

/** An entry that was written into the notes, and the log as it was before. */
interface WrittenEntry {
  readonly added: AddedEntry;
  readonly entry: EntryDraft;
  readonly before: Log;
}

/**
 * Where the editor shows an entry that was just written. What was begun of its day and not saved gets the entry too; where both changed
 * the same lines, the editor asks.
 */
export function editorPlace(daybook: Daybook, written: WrittenEntry, links: Links): string {
  const { ref, note } = written.added;
  const [day = '', n] = ref.split('#');
  const place = (at: number): string => `${links.edit(day, at) ?? links.entry(day, at)}&said=added`;
  const draft = daybook.worktree.drafts.read(day);
  if (draft === null) return place(Number(n));
  const text = joined(daybook, draft, written);
  if (text === null) return links.edit(day) ?? links.day(day);
  keepDraft(daybook, { ...draft, base: note.text, text, done: [], undone: [] });
  const { title, url } = note.entries[Number(n) - 1] ?? { title: '', url: null };
  const entries = readNote(draft.path, text, daybook.dialect).entries;
  return place(entries.findLastIndex((entry) => entry.title === title && entry.url === url) + 1);
}

/** The draft with the entry; null when that is for the author to choose. */
function joined({ dialect }: Daybook, draft: DayDraft, { added, entry, before }: WrittenEntry): string | null {
  const read = (text: string): NoteFile => readNote(draft.path, text, dialect);
  const date = parseDate(draft.ref);
  const base = draft.base ?? (date === null || findDay(before, draft.ref) ? null : newDayChange(before, date).after);
  const isOnlyThis = base !== null && addEntry(read(base), entry, dialect) === added.note.text;
  return isOnlyThis ? addEntry(read(draft.text), entry, dialect) : mergedText(mergeDraft(draft, added.note.text));
}
