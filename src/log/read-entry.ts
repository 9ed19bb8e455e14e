import type { Dialect } from './dialect.js';
import { type EntryHead, readEntryHead } from './entry-head.js';
import { FieldBuilder } from './field-builder.js';
import { contentEnd, lineEnd } from './line.js';
import { readFields } from './read-fields.js';
import { scanMedia } from './scan-media.js';
import type { Block, Entry, Field } from './types.js';

/** Reads an entry block of a file's text. */
export function readEntry(text: string, block: Block, dialect: Dialect): Entry {
  const { start, line, raw } = block;
  const end = start + raw.length;
  const body = Math.min(end, lineEnd(text, start));
  const head = readEntryHead(text.slice(start, contentEnd(text, start, body)), start, dialect);
  return {
    ordinal: head.ordinal,
    title: head.title,
    url: head.url,
    relevance: head.relevance,
    fields: [...headLinks(text, head, line), ...readFields(text, body, end, line + 1, dialect)],
    media: scanMedia(raw, start, line),
    line,
    span: { start, end },
    headSpan: head.headSpan,
    titleSpan: head.titleSpan,
    urlSpan: head.urlSpan,
    starsSpan: head.starsSpan,
  };
}

/** Further links on the title line, after the title's own. */
function headLinks(text: string, head: EntryHead, line: number): Field[] {
  if (!head.urlSpan) return [];
  const start = head.urlSpan.end + 1;
  const { end } = head.headSpan;
  const rest = text.slice(start, end);
  if (!rest.includes('](') && !rest.includes('://')) return [];
  return [FieldBuilder.headLinks({ text, line, lineStart: start, ink: start, end, next: end }).finish()];
}
