import type { Dialect } from '../dialect.js';
import { readNote } from '../read-note.js';
import type { NoteFile } from '../types.js';
import type { LooseValue } from './day-draft.js';
import { entryValues } from './entry-values.js';
import { lineEndingOf } from './line-ending.js';

/**
 * The text of a note after somebody typed into all of it. A browser's field knows one kind of line break and no U+0000: lines that were
 * not touched keep the bytes they had, new ones end as the file's do.
 */
export function typeSource(before: string, typed: string): string {
  const old = linesOf(before);
  const lines = linesOf(typed);
  const start = sameAtStart(old, lines);
  const end = sameAtStart(old.slice(start).reverse(), lines.slice(start).reverse());
  const usual = lineEndingOf(before);
  const middle = lines.slice(start, lines.length - end);
  const kept = keptLines(old.slice(start, old.length - end), middle);
  const written = [
    ...old.slice(0, start),
    ...middle.map(({ text, ending }, at) => kept[at] ?? { text, ending: ending === '' ? '' : usual }),
    ...old.slice(old.length - end),
  ];
  return written.map((line, at) => line.text + endingBefore(line, written[at + 1], usual)).join('');
}

/**
 * Values that could not stand in the note, after its text was typed into: they go with their entries, found by what is the same before
 * and after them. A value whose field was changed in the text, or whose entry is gone, is given up.
 */
export function looseAfterSource(note: NoteFile, text: string, loose: readonly LooseValue[], dialect: Dialect): LooseValue[] {
  if (loose.every(({ index }) => index === null)) return [...loose];
  const after = readNote(note.path, text, dialect);
  const [old, fresh] = [bodiesOf(note), bodiesOf(after)];
  const start = sameCount(old, fresh);
  const end = sameCount(old.slice(start).reverse(), fresh.slice(start).reverse());
  return loose.flatMap((one) => {
    if (one.index === null) return [one];
    if (one.index >= old.length) return [];
    const isAfter = one.index >= old.length - end;
    const index = isAfter ? one.index + fresh.length - old.length : one.index;
    if (!isAfter && index >= fresh.length - end && index >= start) return [];
    const isChanged = JSON.stringify(entryValues(note, one.index)[one.field]) !== JSON.stringify(entryValues(after, index)[one.field]);
    return isChanged ? [] : [{ ...one, index }];
  });
}

interface Line {
  readonly text: string;
  /** "" at the end of a text without a final line break. */
  readonly ending: string;
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/([^\r\n]*)(\r\n|\r|\n)|[^\r\n]+/g)].map(([whole, line, ending]) =>
    ending === undefined ? { text: whole, ending: '' } : { text: line ?? '', ending },
  );
}

/** How a line ends before the next one: a lone `\r` and the `\n` of an empty line would be one break. */
function endingBefore({ ending }: Line, next: Line | undefined, usual: string): string {
  return ending === '\r' && next?.text === '' && next.ending === '\n' ? usual : ending;
}

/** Whether a line is as it was, as far as a browser's field shows it. */
function isSameLine(one: Line, other: Line): boolean {
  return shown(one.text) === shown(other.text) && (one.ending === '') === (other.ending === '');
}

function shown(text: string): string {
  return text.replaceAll('\0', '\ufffd');
}

function sameAtStart(one: readonly Line[], other: readonly Line[]): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && isSameLine(one[count] as Line, other[count] as Line)) count++;
  return count;
}

/** The old line that each new one is, in order; undefined for one that was typed. */
function keptLines(old: readonly Line[], lines: readonly Line[]): (Line | undefined)[] {
  const places = new Map<string, { readonly at: number[]; next: number }>();
  for (const [at, { text }] of old.entries()) {
    const known = places.get(shown(text));
    if (known) known.at.push(at);
    else places.set(shown(text), { at: [at], next: 0 });
  }
  let from = 0;
  return lines.map((line) => {
    const known = places.get(shown(line.text));
    while (known && (known.at[known.next] ?? from) < from) known.next++;
    const at = known?.at[known.next];
    const found = at === undefined ? undefined : old[at];
    if (at === undefined || !found || (found.ending === '') !== (line.ending === '')) return undefined;
    from = at + 1;
    return found;
  });
}

function bodiesOf(note: NoteFile): string[] {
  return note.entries.map(({ span }) => note.text.slice(span.start, span.end).trim());
}

function sameCount(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count++;
  return count;
}
