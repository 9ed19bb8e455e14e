import type { IsoDate } from '../base/dates.js';
import { entryKeys } from './entry-key.js';
import type { Entry, Field, FieldKind, Link, Log, NoteFile } from './types.js';

/** A paper or repository of an entry. */
export interface ReferenceRecord {
  readonly title: string | null;
  readonly url: string | null;
}

/** Any other link of an entry; `label` is "" when none is written. */
export interface LinkRecord {
  readonly label: string;
  readonly title: string | null;
  readonly url: string;
}

/** An entry as `export --format json` prints it. */
export interface EntryRecord {
  /** `2022-05-11#3`; null for entries of the README and of notes without a date. */
  readonly ref: string | null;
  readonly key: string | null;
  readonly line: number;
  readonly ordinal: number | null;
  readonly title: string;
  readonly url: string | null;
  readonly relevance: number;
  /** Null when there is no such label, "" when it is empty; the same for `tips` and `keyPoints`. */
  readonly abstract: string | null;
  readonly papers: readonly ReferenceRecord[];
  readonly code: readonly ReferenceRecord[];
  readonly links: readonly LinkRecord[];
  readonly images: readonly string[];
  readonly videos: readonly string[];
  readonly tips: string | null;
  readonly keyPoints: string | null;
  readonly extra: readonly string[];
}

/** A note file as `export --format json` prints it. */
export interface DayRecord {
  readonly file: string;
  readonly date: IsoDate | null;
  readonly title: string | null;
  readonly entries: readonly EntryRecord[];
}

/** One record a note file, sorted by path. */
export function logRecord(log: Log): { readonly days: readonly DayRecord[] } {
  return { days: log.notes.map(noteRecord) };
}

export function noteRecord(note: NoteFile): DayRecord {
  const day = note.days[0];
  const keys = day ? entryKeys(day) : [];
  const entries = note.entries.map((entry, i) => entryRecord(entry, day ? `${day.ref}#${i + 1}` : null, keys[i] ?? null));
  return { file: note.path, date: day?.date ?? null, title: day?.title ?? null, entries };
}

export function entryRecord(entry: Entry, ref: string | null, key: string | null): EntryRecord {
  return {
    ref,
    key,
    line: entry.line,
    ordinal: entry.ordinal,
    title: entry.title,
    url: entry.url,
    relevance: entry.relevance,
    abstract: textOf(entry, 'abstract'),
    papers: referencesOf(entry, 'paper'),
    code: referencesOf(entry, 'code'),
    links: linksOf(entry),
    images: entry.media.filter((item) => item.kind === 'image').map((item) => item.src),
    videos: entry.media.filter((item) => item.kind === 'video').map((item) => item.src),
    tips: textOf(entry, 'tips'),
    keyPoints: textOf(entry, 'keyPoints'),
    extra: extraOf(entry),
  };
}

/** The text of all fields of a kind, a line each; null when there is none. */
export function textOf(entry: Entry, kind: FieldKind): string | null {
  const fields = entry.fields.filter((field) => field.kind === kind);
  if (fields.length === 0) return null;
  return fields
    .map((field) => field.text)
    .filter((text) => text !== '')
    .join('\n');
}

/** The papers or repositories of an entry, by label. */
export function referencesOf(entry: Entry, kind: 'paper' | 'code'): ReferenceRecord[] {
  return entry.fields.filter((field) => field.kind === kind).flatMap(fieldReferences);
}

/** Every link of an entry that is no paper, no repository and not the title's. */
export function linksOf(entry: Entry): LinkRecord[] {
  const links: LinkRecord[] = [];
  for (const field of entry.fields) {
    if (field.kind === 'paper' || field.kind === 'code') continue;
    for (const link of field.links) links.push({ label: linkLabel(field, link), title: link.title, url: link.url });
  }
  for (const item of entry.media) if (item.kind === 'frame') links.push({ label: '', title: item.alt || null, url: item.src });
  return links;
}

/** Text under no known label, a string each. */
function extraOf(entry: Entry): string[] {
  return entry.fields.filter((field) => (field.kind === 'text' || field.kind === 'link') && field.text !== '').map((field) => field.text);
}

function fieldReferences(field: Field): ReferenceRecord[] {
  const [only] = field.links;
  if (only && field.links.length === 1) return [{ title: only.title ?? leadingTitle(field, only), url: only.url }];
  if (field.links.length > 0) return field.links.map((link) => ({ title: link.title, url: link.url }));
  return field.text === '' ? [] : field.text.split('\n').map((title) => ({ title, url: null }));
}

/** The title written before a paper's bare URL: `《Title》 https://…`; null when there is none. */
export function leadingTitle(field: Field, link: Link): string | null {
  if (field.kind !== 'paper') return null;
  const at = field.text.indexOf(link.url);
  const lead = at < 0 ? '' : field.text.slice(0, at).replace(/^[\s《<(（]+|[\s》>)）(（:：,，;；-]+$/g, '');
  return (lead.match(/\p{L}/gu) ?? []).length >= 4 ? lead : null;
}

function linkLabel(field: Field, link: Link): string {
  return link.nestedLabel ?? field.label;
}
