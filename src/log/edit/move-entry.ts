import { applyEdits } from '../../base/diagnostic.js';
import type { Entry, NoteFile } from '../types.js';
import { entryAt, entryEnd, isBlankBetween } from './entry-bounds.js';
import { lineEndingOf } from './line-ending.js';
import { writeOrdinal } from './renumber.js';

/**
 * The note's text with the entry at `from` moved to `to` (0-based, its place afterwards). Where the numbers counted on between the
 * two places they still do; otherwise each entry keeps the number typed.
 */
export function moveEntry(note: NoteFile, from: number, to: number): string {
  const moved = entryAt(note, from);
  entryAt(note, to);
  if (from === to) return note.text;
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  const range = note.entries.slice(low, high + 1);
  const order = range.filter((entry) => entry !== moved);
  order.splice(to - low, 0, moved);
  const first = range[0]?.ordinal ?? null;
  const isCounted = first !== null && range.every((entry, i) => entry.ordinal === first + i);
  const bodies = order.map((entry, i) => bodyOf(note.text, entry, isCounted ? first + i : null));
  const { start } = (range[0] as Entry).span;
  const end = entryEnd(note.text, range.at(-1) as Entry);
  return note.text.slice(0, start) + join(note.text, range, order, bodies) + note.text.slice(end);
}

function bodyOf(text: string, entry: Entry, ordinal: number | null): string {
  const { start } = entry.span;
  const body = text.slice(start, entryEnd(text, entry));
  const edits = ordinal === null ? [] : writeOrdinal(text, entry, ordinal);
  return applyEdits(
    body,
    edits.map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text })),
  );
}

/** The bodies with what stood between them: an entry takes the blank lines after it along, stray text stays where it is. */
function join(text: string, range: readonly Entry[], order: readonly Entry[], bodies: readonly string[]): string {
  const gaps = range.slice(1).map((entry, i) => text.slice(entryEnd(text, range[i] as Entry), entry.span.start));
  const areBlank = gaps.every((gap) => isBlankBetween(gap, 0, gap.length));
  const last = range.at(-1) as Entry;
  const gapAfter = new Map(range.slice(0, -1).map((entry, i) => [entry, gaps[i] as string]));
  // The one that was last takes over the gap of the one that is last now.
  gapAfter.set(last, gapAfter.get(order.at(-1) as Entry) ?? '');
  const joined = bodies.slice(0, -1).map((body, i) => {
    const gap = (areBlank ? gapAfter.get(order[i] as Entry) : gaps[i]) as string;
    return body + (order[i] === last ? blankLine(text, body, gap) : '') + gap;
  });
  const end = bodies.at(-1) as string;
  const after = last.span.end < text.length ? text.slice(entryEnd(text, last), last.span.end) : '';
  return joined.join('') + end + blankLine(text, end, after);
}

/** The line ending that is missing between a picture and the next title: CommonMark takes a title directly after `</div>` for HTML. */
function blankLine(text: string, body: string, gap: string): string {
  return body.endsWith('>') && gap.split('\n').length === 2 ? lineEndingOf(text) : '';
}
