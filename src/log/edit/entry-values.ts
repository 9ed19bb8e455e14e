import { contentEnd, lineEnd } from '../line.js';
import { referencesOf } from '../record.js';
import { tagsOf } from '../subjects/tags.js';
import type { Entry, Field, NoteFile } from '../types.js';
import { entryAt } from './entry-bounds.js';
import { nestedTextLines } from './field-lines.js';
import type { EditableField, FieldValue } from './field-value.js';
import type { LinkValue } from './link-value.js';
import { escapeBrackets, urlValue } from './values.js';

/** What a form shows of an entry: texts as they are written, so that what is not changed keeps its marks and links. */
export interface EntryValues {
  readonly title: string;
  readonly url: string;
  readonly relevance: number;
  readonly abstract: string;
  readonly paper: readonly LinkValue[];
  readonly code: readonly LinkValue[];
  readonly keyPoints: string;
  readonly tips: string;
  /** Parted by commas. */
  readonly tags: string;
}

/** The values of a new entry. */
export const noValues: EntryValues = {
  title: '',
  url: '',
  relevance: 0,
  abstract: '',
  paper: [],
  code: [],
  keyPoints: '',
  tips: '',
  tags: '',
};

/** The values of the entry at a 0-based index. */
export function entryValues(note: NoteFile, index: number): EntryValues {
  const entry = entryAt(note, index);
  return {
    title: writtenTitle(note.text, entry),
    url: entry.url ?? '',
    relevance: entry.relevance,
    abstract: writtenText(note.text, entry, 'abstract'),
    paper: referencesOf(entry, 'paper').map(namedLink),
    code: referencesOf(entry, 'code').map(namedLink),
    keyPoints: writtenText(note.text, entry, 'keyPoints'),
    tips: writtenText(note.text, entry, 'tips'),
    tags: tagsOf(entry).join(', '),
  };
}

/** One field of a form as `setFields` takes it. Throws `bad-value` for a link whose address is none. */
export function fieldValues<F extends EditableField>(field: F, value: EntryValues[F]): readonly FieldValue[] {
  if (field !== 'paper' && field !== 'code') return [{ field, value: String(value) }];
  const links = (value as readonly LinkValue[]).map(typedLink).filter((link) => link !== '');
  return links.length === 0 ? [{ field, value: '' }] : links.map((link) => ({ field, value: link }));
}

/** The fields whose values differ, in the order of a form. */
export function changedFields(before: EntryValues, after: EntryValues): readonly EditableField[] {
  return formFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** The fields of a form, in its order. */
export const formFields: readonly EditableField[] = ['title', 'url', 'relevance', 'abstract', 'paper', 'code', 'keyPoints', 'tips', 'tags'];

function writtenTitle(text: string, entry: Entry): string {
  const written = text.slice(entry.titleSpan.start, entry.titleSpan.end);
  const plain = written.replace(/\\([[\]])/g, '$1');
  return escapeBrackets(plain) === written ? plain : written;
}

function writtenText(text: string, entry: Entry, kind: Field['kind']): string {
  const lines = entry.fields.filter((field) => field.kind === kind).flatMap((field) => fieldLines(text, field, entry));
  return lines.filter((line) => line !== '').join('\n');
}

function fieldLines(text: string, field: Field, entry: Entry): string[] {
  const stop = contentEnd(text, field.valueSpan.start, Math.min(field.span.end, lineEnd(text, field.valueSpan.start)));
  const first = text.slice(field.valueSpan.start, Math.min(field.valueSpan.end, stop)).trim();
  return [first, ...nestedTextLines(text, field, entry).map((line) => line.written.trim())];
}

/** A link whose text is its address has no name of its own. */
function namedLink({ title, url }: LinkValue): LinkValue {
  return { title: title === url ? null : title, url };
}

/** A paper or repository as it may be typed: `[Title](url)`, a bare URL or a bare title. */
function typedLink({ title, url }: LinkValue): string {
  const [name, address] = [title?.trim() ?? '', url?.trim() ?? ''];
  if (address === '') return name;
  const target = urlValue(address);
  if (name === '' || name === target) return target;
  return /[[\]]/.test(name) ? `${name} ${target}` : `[${name}](${target})`;
}
