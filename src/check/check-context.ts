import { compareText } from '../base/compare-text.js';
import type { Span } from '../base/diagnostic.js';
import type { Dialect } from '../log/dialect.js';
import { dateOfPath } from '../log/read-note.js';
import { type Readme, readReadme } from '../log/read-readme.js';
import { scanMedia } from '../log/scan-media.js';
import type { Day, Entry, Field, Log, Media, NoteFile } from '../log/types.js';
import { findDuplicateDays } from './duplicate-days.js';
import { linkUsesOf } from './link-uses.js';

/** An entry with its place in the log. */
export interface NotedEntry {
  readonly note: NoteFile;
  readonly day: Day | null;
  readonly entry: Entry;
  /** 0-based position in the file. */
  readonly index: number;
  /** `2022-05-11#3`; with the path instead of the date when the file has no date. */
  readonly ref: string;
}

/** What a link stands for: an entry's title, the value of a field of that kind, or a link outside the entries. */
export type LinkRole = 'title' | 'paper' | 'code' | 'other' | 'outside';

/** A link with its place in the log. */
export interface LinkUse {
  readonly role: LinkRole;
  readonly note: NoteFile;
  /** Null for a link outside the entries. */
  readonly noted: NotedEntry | null;
  readonly field: Field | null;
  /** Null for a bare URL. */
  readonly title: string | null;
  readonly url: string;
  /** Where the link's text stands, spaces included; null for a bare URL. */
  readonly text: Span | null;
  /** Where the target stands, spaces included. */
  readonly target: Span;
  readonly line: number;
  /** True in running text. */
  readonly inline: boolean;
}

/** A picture, video or frame with its place in the log. */
export interface MediaUse {
  readonly note: NoteFile;
  /** Null outside the entries. */
  readonly noted: NotedEntry | null;
  readonly media: Media;
}

/** What rules look at: the log and what several of them need to know about it. */
export interface CheckContext {
  readonly log: Log;
  readonly dialect: Dialect;
  /** Hosts that serve https, besides the known ones. */
  readonly httpsHosts: readonly string[];
  /** The log's notes, oldest first; notes without a date come last. */
  readonly notes: readonly NoteFile[];
  /** Entries of all notes, oldest first. */
  readonly entries: readonly NotedEntry[];
  /** Links of all notes, oldest first, and those of the README's closing section. */
  readonly links: readonly LinkUse[];
  /** Pictures, videos and frames of all notes: first those of the entries, oldest first. */
  readonly media: readonly MediaUse[];
  /** The README's dates and list of days; null when there is no README. */
  readonly readme: (Readme & { readonly path: string }) | null;
  /** Note → the earlier note that it repeats as a whole. */
  readonly duplicates: ReadonlyMap<NoteFile, NoteFile>;
  /** The note of the day before in the log. */
  previous(note: NoteFile): NoteFile | null;
}

/** Gathers what the rules need to know about a log. */
export function checkContext(log: Log, httpsHosts: readonly string[]): CheckContext {
  const notes = notesByDate(log);
  const entries = notes.flatMap(notedEntries);
  const before = new Map(notes.map((note, index) => [note, notes[index - 1] ?? null]));
  return {
    log,
    dialect: log.dialect,
    httpsHosts,
    notes,
    entries,
    links: linkUsesOf(notes, entries, log.readme),
    media: mediaUsesOf(notes, entries),
    readme: log.readme && { ...readReadme(log.readme.text, log.dialect), path: log.readme.path },
    duplicates: findDuplicateDays(notes),
    previous: (note) => before.get(note) ?? null,
  };
}

function mediaUsesOf(notes: readonly NoteFile[], entries: readonly NotedEntry[]): MediaUse[] {
  const uses: MediaUse[] = entries.flatMap((noted) => noted.entry.media.map((media) => ({ note: noted.note, noted, media })));
  for (const note of notes) {
    for (const { kind, raw, start, line } of note.blocks) {
      if (kind === 'entry' || !/<|!\[/.test(raw)) continue;
      for (const media of scanMedia(raw, start, line)) uses.push({ note, noted: null, media });
    }
  }
  return uses;
}

/** By the date of the file name where it has one: a heading left from another day must not move its note. */
function notesByDate(log: Log): NoteFile[] {
  return log.notes
    .map((note) => ({ note, date: dateOfPath(note.path, log.dialect) ?? note.days[0]?.date ?? '9999' }))
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.note.path, b.note.path))
    .map(({ note }) => note);
}

function notedEntries(note: NoteFile): NotedEntry[] {
  if (note.days.length === 0)
    return note.entries.map((entry, index) => ({ note, day: null, entry, index, ref: `${note.path}#${index + 1}` }));
  return note.days.flatMap((day) => day.entries.map((entry, index) => ({ note, day, entry, index, ref: `${day.ref}#${index + 1}` })));
}
