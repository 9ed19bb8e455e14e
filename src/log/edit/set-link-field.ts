import type { TextEdit } from '../../base/diagnostic.js';
import { contentEnd } from '../line.js';
import type { Field } from '../types.js';
import type { EditContext } from './edit-context.js';
import { gapBeforeValue, removeLine } from './field-lines.js';
import { fieldEnd } from './insert-field.js';
import { insertLines } from './insert-lines.js';
import { isSameLink, type LinkValue, printLinkValue } from './link-value.js';
import { writeLinkField } from './write-entry.js';

/**
 * The edits that make an entry's papers (or repositories) the given list: what is the same stays, what differs is replaced in its
 * place, what is more gets lines after the last one, and what is less loses its line; the first label stays when the list is empty.
 */
export function setLinkField(context: EditContext, kind: 'paper' | 'code', values: readonly LinkValue[]): TextEdit[] {
  const fields = context.entry.fields.filter((field) => field.kind === kind);
  const edits: TextEdit[] = [];
  let next = 0;
  for (const [i, field] of fields.entries()) {
    const there = linksOfField(field);
    const wanted = values.slice(next, next + Math.max(1, there.length));
    next += wanted.length;
    if (wanted.length === 0 && i > 0) edits.push(removeLine(context.text, { start: field.span.start, end: fieldEnd(context.text, field) }));
    else edits.push(...setOne(context, kind, field, there, wanted));
  }
  const last = fields.at(-1);
  const rest = values.slice(next).map((value) => writeLinkField(kind, value, context.style, context.dialect));
  if (last && rest.length > 0) edits.push(insertLines(context.text, fieldEnd(context.text, last), rest, context.style.lineEnding));
  return edits;
}

interface LinkThere {
  readonly value: LinkValue;
  readonly start: number;
  readonly end: number;
}

function linksOfField(field: Field): LinkThere[] {
  if (field.links.length > 0) return field.links.map((link) => ({ value: { title: link.title, url: link.url }, ...link.span }));
  return field.text === '' ? [] : field.text.split('\n').map((title) => ({ value: { title, url: null }, ...field.valueSpan }));
}

/** Replaces link by link where the count stays the same, so that remarks beside them stay; else writes the field's lines anew. */
function setOne(
  context: EditContext,
  kind: 'paper' | 'code',
  field: Field,
  there: readonly LinkThere[],
  wanted: readonly LinkValue[],
): TextEdit[] {
  const { text, style, dialect } = context;
  const pairs = there.map((one, i) => ({ ...one, wanted: wanted[i] }));
  const changed = pairs.filter((pair) => !pair.wanted || !isSameLink(pair.value, pair.wanted));
  if (there.length === wanted.length && changed.length === 0) return [];
  const isOneToOne = there.length === wanted.length && field.links.length > 0 && wanted.every((value) => value.url !== null);
  if (isOneToOne) {
    return changed.map((pair) => ({
      start: pair.start,
      end: pair.end,
      text: printLinkValue(pair.wanted as LinkValue, kind, dialect.stars),
    }));
  }
  const { start } = field.valueSpan;
  const end = contentEnd(text, start, fieldEnd(text, field));
  const [first, ...more] = wanted;
  const isColonMissing = !/[:：]/.test(text.slice(field.labelSpan.end, start));
  const gap = start === field.valueSpan.end || isColonMissing ? gapBeforeValue(text, field) : '';
  const lines = [
    first ? gap + printLinkValue(first, kind, dialect.stars) : '',
    ...more.map((one) => writeLinkField(kind, one, style, dialect)),
  ];
  return [{ start, end, text: lines.join(style.lineEnding) }];
}
