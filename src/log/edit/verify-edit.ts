import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import type { Dialect } from '../dialect.js';
import { readNote } from '../read-note.js';
import type { Entry, NoteFile } from '../types.js';
import { entryEnd } from './entry-bounds.js';

/**
 * Reads a note as edited and makes sure that everything but the touched entry reads as before: `order` lists, for each entry of the
 * new text, its index in the old one, or null for the touched one.
 */
export function readEdited(note: NoteFile, text: string, dialect: Dialect, order: readonly (number | null)[]): NoteFile {
  const after = readNote(note.path, text, dialect);
  const isSame =
    after.entries.length === order.length &&
    order.every((old, i) => old === null || bodyOf(note, note.entries[old]) === bodyOf(after, after.entries[i])) &&
    surroundings(note) === surroundings(after);
  if (!isSame) refuse(note, null);
  return after;
}

/** Refuses a value that would read as something else. */
export function refuse(note: NoteFile, field: string | null): never {
  const what = field === null ? { en: 'This value', zh: '这个值' } : { en: `The value for ${field}`, zh: `${field} 的值` };
  throw new DaybookError(
    'bad-value',
    say(
      `${what.en} would not read back from ${note.path}: the format takes part of it for something else. Nothing was changed; word it differently.`,
      `${what.zh}写进 ${note.path} 后读出来会不一样：格式会把其中一部分当成别的内容。文件没有改动；请换一种写法。`,
    ),
  );
}

/** An entry without its number and the blank lines after it. */
function bodyOf(note: NoteFile, entry: Entry | undefined): string {
  return entry ? note.text.slice(entry.span.start, entryEnd(note.text, entry)).replace(/^\s*\d+/, '') : '';
}

function surroundings(note: NoteFile): string {
  return note.blocks
    .filter((block) => block.kind !== 'entry' && block.kind !== 'blank')
    .map((block) => block.raw.trim())
    .join('\n');
}
