import { type Remembered, remembered } from '../base/remembered.js';
import { assembleLog } from './log.js';
import type { Day, Entry, Log, NoteFile } from './types.js';

// "<!-- private -->" on a line of an entry; "<!-- draft -->" on a line before a day's first entry. GitHub shows neither.
const privateMark = /<!--\s*(?:private|私密)\s*-->/i;
const draftMark = /<!--\s*(?:draft|草稿)\s*-->/i;

/** True for a note that holds something that is kept back, perhaps. */
export const hasMarks: Remembered<NoteFile, boolean> = remembered(({ text }: NoteFile) => privateMark.test(text) || draftMark.test(text));

/** True for an entry that its author keeps from every outlet. */
export function isPrivate(note: NoteFile, entry: Entry): boolean {
  return privateMark.test(note.text.slice(entry.span.start, entry.span.end));
}

/** True for a note whose day is not ready to be seen. */
export function isDraft(note: NoteFile): boolean {
  if (!hasMarks(note) || !draftMark.test(note.text)) return false;
  return note.blocks.some((block) => block.kind !== 'entry' && block.kind !== 'footer' && draftMark.test(block.raw));
}

/** The log as others may see it: without draft days and private entries. Refs count what is left. */
export function publicLog(log: Log): Log {
  if (!log.notes.some(hasMarks)) return log;
  const notes = log.notes
    .filter((note) => !isDraft(note))
    .map((note) => (hasMarks(note) && privateMark.test(note.text) ? withoutPrivate(note) : note));
  return assembleLog({ ...log, notes });
}

function withoutPrivate(note: NoteFile): NoteFile {
  const entries = note.entries.filter((entry) => !isPrivate(note, entry));
  const blocks = note.blocks.filter((block) => block.kind !== 'entry' || !privateMark.test(block.raw));
  return { ...note, blocks, entries, days: note.days.map((day): Day => ({ ...day, entries })) };
}
