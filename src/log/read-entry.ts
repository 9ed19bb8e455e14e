import type { Dialect } from './dialect.js';
import { readEntryHead } from './entry-head.js';
import { contentEnd, lineEnd } from './line.js';
import { readFields } from './read-fields.js';
import { scanMedia } from './scan-media.js';
import type { Block, Entry } from './types.js';

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
    fields: readFields(text, body, end, line + 1, dialect),
    media: scanMedia(raw, start, line),
    line,
    span: { start, end },
    headSpan: head.headSpan,
    titleSpan: head.titleSpan,
    urlSpan: head.urlSpan,
    starsSpan: head.starsSpan,
  };
}
