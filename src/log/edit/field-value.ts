import { DaybookError } from '../../base/errors.js';
import { nearest } from '../../base/nearest.js';
import { say } from '../../base/text.js';
import { plainText, plainTextOf } from '../plain-text.js';
import { referencesOf, textOf } from '../record.js';
import { scanLinks } from '../scan-links.js';
import { tagsIn, tagsOf } from '../subjects/tags.js';
import type { Entry } from '../types.js';
import { isSameLink, type LinkValue, parseLinkValue, writtenLink } from './link-value.js';
import { relevanceValue, shorten, textLines, urlValue } from './values.js';

/** The fields of an entry that can be set. */
export const editableFields = ['title', 'url', 'relevance', 'abstract', 'tips', 'keyPoints', 'paper', 'code', 'tags'] as const;

/** One of `editableFields`. */
export type EditableField = (typeof editableFields)[number];

/** One value to set, as typed: the field's name and its new value; `''` empties it. */
export interface FieldValue {
  readonly field: string;
  readonly value: string;
}

/** The values by field, in the order given; only papers and code may have several. */
export function valuesByField(values: readonly FieldValue[]): Map<EditableField, string[]> {
  const grouped = new Map<EditableField, string[]>();
  for (const { field, value } of values) {
    const name = editableFields.find((one) => one === field);
    if (name === undefined) throw unknownField(field);
    const list = grouped.get(name) ?? [];
    if (list.length > 0 && name !== 'paper' && name !== 'code') {
      throw new DaybookError('bad-value', say(`${name} is given twice; an entry has one.`, `${name} 给了两次；一条只有一个。`));
    }
    grouped.set(name, [...list, value]);
  }
  return grouped;
}

/** Whether an entry already has these values, as written in the file or as read. */
export function hasValues(text: string, entry: Entry, field: EditableField, values: readonly string[]): boolean {
  const [value = ''] = values;
  switch (field) {
    case 'title':
      return value === entry.title || value === text.slice(entry.titleSpan.start, entry.titleSpan.end);
    case 'url':
      return value.trim() === (entry.url ?? '');
    case 'relevance':
      return value.trim() === String(entry.relevance) || (value.trim() === '' && entry.relevance === 0);
    case 'paper':
    case 'code':
      return isSameList(referencesOf(entry, field), linkValues(values)) || isRawValue(text, entry, field, values);
    case 'tags':
      return isSameText(tagsOf(entry), tagsIn(value));
    default:
      return splitLines(value) === splitLines(textOf(entry, field) ?? '') || isRawValue(text, entry, field, values);
  }
}

/** Whether an entry, read again, says what was set. */
export function readsAs(entry: Entry, field: EditableField, values: readonly string[]): boolean {
  const [value = ''] = values;
  switch (field) {
    case 'title':
      return entry.title === plainText(value);
    case 'url':
      return (entry.url ?? '') === (value.trim() === '' ? '' : urlValue(value));
    case 'relevance':
      return entry.relevance === relevanceValue(value);
    case 'paper':
    case 'code':
      return readsAsLinks(entry, field, linkValues(values));
    case 'tags':
      return isSameText(tagsOf(entry), tagsIn(textLines(value).join(' ')));
    default:
      return textsRead(textOf(entry, field) ?? '') === textsRead(value);
  }
}

/** Whether an entry, read again, has these papers or repositories. */
export function readsAsLinks(entry: Entry, kind: 'paper' | 'code', values: readonly LinkValue[]): boolean {
  const written = values.map(writtenLink).map(({ title, url }) => ({ title: title === null ? null : plainText(title), url }));
  return isSameList(referencesOf(entry, kind), written);
}

/** The papers or repositories that a list of values names; empty ones left out. */
export function linkValues(values: readonly string[]): LinkValue[] {
  return values.map(parseLinkValue).filter((value) => value !== null);
}

function unknownField(field: string): DaybookError {
  const meant = /^stars?$/i.test(field) ? 'relevance' : nearest(field, editableFields);
  const [en, zh] = [editableFields.join(', '), editableFields.join('、')];
  return new DaybookError(
    'unknown-field',
    say(`There is no field \`${shorten(field)}\`. The fields are ${en}.`, `没有字段 \`${shorten(field)}\`。可用的字段：${zh}。`),
    meant === null ? {} : { hint: say(`Did you mean ${meant}?`, `是不是 ${meant}？`) },
  );
}

function isRawValue(text: string, entry: Entry, field: EditableField, values: readonly string[]): boolean {
  const fields = entry.fields.filter((one) => one.kind === field);
  if (fields.length === 0 || fields.length !== values.length) return false;
  return fields.every((one, i) => {
    const isNested = text.slice(one.valueSpan.end, one.span.end).trim() !== '';
    return !isNested && text.slice(one.valueSpan.start, one.valueSpan.end) === (values[i] as string).trim();
  });
}

function isSameList(there: readonly LinkValue[], wanted: readonly LinkValue[]): boolean {
  return there.length === wanted.length && there.every((one, i) => isSameLink(one, wanted[i] as LinkValue));
}

function isSameText(there: readonly string[], wanted: readonly string[]): boolean {
  return there.join('\n') === wanted.join('\n');
}

function splitLines(value: string): string {
  return value
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Lines as the reader shows them; lines that are only links are read as links, not as text. */
function textsRead(value: string): string {
  return textLines(value)
    .map((line) => (isOnlyLinks(line) ? '' : plainTextOf(line, scanLinks(line))))
    .filter((line) => line !== '')
    .join('\n');
}

function isOnlyLinks(line: string): boolean {
  let rest = line;
  for (const link of [...scanLinks(line)].reverse()) rest = rest.slice(0, link.span.start) + rest.slice(link.span.end);
  return rest.trim() === '';
}
