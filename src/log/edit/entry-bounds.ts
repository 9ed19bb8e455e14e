import type { Span } from '../../base/diagnostic.js';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { contentEnd, isSpace, lineEnd } from '../line.js';
import type { Entry, NoteFile } from '../types.js';

/** Offset after an entry's last line that is not blank, before its line ending. Trailing spaces of that line belong to the entry. */
export function entryEnd(text: string, entry: Entry): number {
  return spanEnd(text, entry.span);
}

/** Offset after the last line of a span that is not blank, before its line ending. */
export function spanEnd(text: string, span: Span): number {
  let ink = span.end;
  while (ink > span.start && isBlank(text.charCodeAt(ink - 1))) ink--;
  return contentEnd(text, span.start, Math.min(span.end, lineEnd(text, ink)));
}

/** Whether nothing but blank lines stands between two offsets. */
export function isBlankBetween(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}

/** The entry at a 0-based index. */
export function entryAt(note: NoteFile, index: number): Entry {
  const entry = note.entries[index];
  if (entry) return entry;
  const count = note.entries.length;
  throw new DaybookError(
    'unknown-ref',
    say(`${note.path} has no entry ${index + 1}; it has ${count}.`, `${note.path} 没有第 ${index + 1} 条；共有 ${count} 条。`),
  );
}

function isBlank(code: number): boolean {
  return code === 10 || isSpace(code);
}
