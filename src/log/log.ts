import { compareText } from '../base/compare-text.js';
import type { IsoDate } from '../base/dates.js';
import type { Day, Entry, Log, NoteFile } from './types.js';

/** Puts a log together: notes sorted by path, days by date, and a ref for each day (`2022-05-11`, the second file of a date `2022-05-11b`). */
export function assembleLog(parts: Omit<Log, 'days'>): Log {
  const notes = [...parts.notes].sort((a, b) => compareText(a.path, b.path));
  const counts = new Map<IsoDate, number>();
  const days: Day[] = [];
  const named = notes.map((note) => {
    const own = note.days.map((day) => {
      const count = (counts.get(day.date) ?? 0) + 1;
      counts.set(day.date, count);
      return count === 1 ? day : { ...day, entries: day.entries, ref: `${day.date}${suffix(count)}` };
    });
    days.push(...own);
    return own.every((day, i) => day === note.days[i]) ? note : { ...note, entries: note.entries, days: own };
  });
  days.sort((a, b) => compareText(a.date, b.date) || compareText(a.path, b.path));
  return { ...parts, notes: named, days };
}

/** Where an entry stands. `index` is 0-based in its note file. */
export interface Place {
  readonly note: NoteFile;
  readonly day: Day;
  readonly entry: Entry;
  readonly index: number;
}

/** The entry of a ref such as `2022-05-11#3` or `2021-05-28b#1`; null when there is none. */
export function findEntry(log: Log, ref: string): Place | null {
  const found = /^(.+)#(\d{1,6})$/.exec(ref);
  const day = found ? findDay(log, found[1] as string) : null;
  const index = Number(found?.[2]) - 1;
  const entry = day?.entries[index];
  const note = day && noteOf(log, day);
  return day && entry && note ? { note, day, entry, index } : null;
}

/** The day of a date or day ref; null when there is none. */
export function findDay(log: Log, ref: string): Day | null {
  return indexOf(log).days.get(ref) ?? null;
}

/** The newest day; of two files with its date, the first. Null for an empty log. */
export function newestDay(log: Log): Day | null {
  let at = log.days.length - 1;
  while (at > 0 && log.days[at - 1]?.date === log.days[at]?.date) at--;
  return log.days[at] ?? null;
}

/** The note file of a day. */
export function noteOf(log: Log, day: Day): NoteFile | null {
  return indexOf(log).notes.get(day.path) ?? null;
}

/** The first day of the note file at a path; null when there is none. */
export function dayAtPath(log: Log, path: string): Day | null {
  return indexOf(log).notes.get(path)?.days[0] ?? null;
}

/** Where a day stands in the log's order, from 0; -1 when it is of another log. */
export function positionOf(log: Log, day: Day): number {
  return indexOf(log).positions.get(day.ref) ?? -1;
}

/** How many entries a note holds; cheaper than reading them. */
export function entryCount(note: NoteFile): number {
  return note.blocks.reduce((count, block) => (block.kind === 'entry' ? count + 1 : count), 0);
}

interface LogIndex {
  readonly days: ReadonlyMap<string, Day>;
  readonly notes: ReadonlyMap<string, NoteFile>;
  readonly positions: ReadonlyMap<string, number>;
}

const indexes = new WeakMap<Log, LogIndex>();

/** Days by ref and notes by path, made when first asked for. */
function indexOf(log: Log): LogIndex {
  let index = indexes.get(log);
  if (!index) {
    index = {
      days: new Map(log.days.map((day) => [day.ref, day])),
      notes: new Map(log.notes.map((note) => [note.path, note])),
      positions: new Map(log.days.map((day, at) => [day.ref, at])),
    };
    indexes.set(log, index);
  }
  return index;
}

/** a for 1, b for 2, … z, then aa. */
function suffix(count: number): string {
  let out = '';
  for (let n = count; n > 0; n = Math.floor((n - 1) / 26)) out = String.fromCharCode(97 + ((n - 1) % 26)) + out;
  return out;
}
