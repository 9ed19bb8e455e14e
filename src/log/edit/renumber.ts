import type { TextEdit } from '../../base/diagnostic.js';
import type { Entry } from '../types.js';

/**
 * Shifts the typed numbers of the entries from `from` on by `by`, as far as they count on from `expected`; a number that breaks the
 * count, and all after it, stay as typed.
 */
export function renumberRun(text: string, entries: readonly Entry[], from: number, expected: number, by: 1 | -1): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let i = from; i < entries.length; i++) {
    const entry = entries[i] as Entry;
    if (entry.ordinal !== expected + (i - from)) break;
    edits.push(...writeOrdinal(text, entry, entry.ordinal + by));
  }
  return edits;
}

/** The edit that gives an entry another number; none when it has none or has this one. */
export function writeOrdinal(text: string, entry: Entry, ordinal: number): TextEdit[] {
  if (entry.ordinal === null || entry.ordinal === ordinal) return [];
  const head = text.slice(entry.headSpan.start, entry.titleSpan.start);
  const digits = /\d+/.exec(head);
  if (!digits) return [];
  const start = entry.headSpan.start + digits.index;
  return [{ start, end: start + digits[0].length, text: String(ordinal) }];
}
