import { applyEdits, type Span } from '../../base/diagnostic.js';
import { contentEnd, lineEnd } from '../line.js';
import type { NoteFile } from '../types.js';
import { entryAt, entryEnd, isBlankBetween } from './entry-bounds.js';
import { renumberRun } from './renumber.js';

/** The note's text without the entry at a 0-based index; entries that count on from it are renumbered. */
export function removeEntry(note: NoteFile, index: number): string {
  const entry = entryAt(note, index);
  const renumbered = entry.ordinal === null ? [] : renumberRun(note.text, note.entries, index + 1, entry.ordinal + 1, -1);
  return applyEdits(note.text, [{ ...removedSpan(note, index), text: '' }, ...renumbered]);
}

/** The entry with the blank lines before it; those of the first entry are the ones after it. */
function removedSpan(note: NoteFile, index: number): Span {
  const { entries, text } = note;
  const entry = entryAt(note, index);
  const end = entryEnd(text, entry);
  const before = entries[index - 1];
  if (before && isBlankBetween(text, entryEnd(text, before), entry.span.start)) return { start: entryEnd(text, before), end };
  const after = entries[index + 1];
  if (after && isBlankBetween(text, end, after.span.start)) return { start: entry.span.start, end: after.span.start };
  const lineStop = lineEnd(text, end);
  if (lineStop > end) return { start: entry.span.start, end: lineStop };
  return { start: contentEnd(text, 0, entry.span.start), end };
}
