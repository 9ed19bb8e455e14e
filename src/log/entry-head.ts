import type { Span } from '../base/diagnostic.js';
import type { Dialect } from './dialect.js';
import { columnsBetween, firstInk, lastInk } from './line.js';
import { plainText, unescapeBrackets } from './plain-text.js';
import { linkAt, targetUrl } from './scan-links.js';

/** The title line of an entry. Spans are offsets in the file. */
export interface EntryHead {
  readonly ordinal: number | null;
  readonly title: string;
  readonly url: string | null;
  readonly relevance: number;
  readonly headSpan: Span;
  readonly titleSpan: Span;
  readonly urlSpan: Span | null;
  readonly starsSpan: Span;
}

const mostStars = 5;

/**
 * Whether a line begins an entry: `3. [title](url) :star:` at the margin; with stars also indented up to three columns or
 * without number; and a number without link or stars when `isExpected` says that this is the place for one.
 */
export function isEntryHead(line: string, dialect: Dialect, isExpected: (ordinal: number) => boolean): boolean {
  const ink = firstInk(line, 0, line.length);
  const columns = columnsBetween(line, 0, ink);
  if (ink === line.length || columns > 3) return false;
  const after = ordinalEnd(line, ink);
  const body = firstInk(line, after, line.length);
  if (after === ink) return hasStars(line, dialect) && linkAt(line, body) !== null;
  if (columns < 2 && mayBeLink(line, body)) return true;
  if (body === line.length) return false;
  return hasStars(line, dialect) || (columns === 0 && isExpected(Number.parseInt(line.slice(ink, after), 10)));
}

/** Reads a title line (without its line ending) that begins at `offset` in the file. */
export function readEntryHead(line: string, offset: number, dialect: Dialect): EntryHead {
  const ink = firstInk(line, 0, line.length);
  const after = ordinalEnd(line, ink);
  const body = firstInk(line, after, line.length);
  // Words such as 【综述】 may stand before the link.
  const bracket = line.indexOf('[', body);
  const link = bracket < 0 ? null : linkAt(line, bracket);
  const stars = findStars(line, body, dialect);
  const title = link?.label ?? { start: body, end: lastInk(line, body, stars.count > 0 ? stars.span.start : line.length) };
  const at = (span: Span): Span => ({ start: offset + span.start, end: offset + span.end });
  return {
    ordinal: after === ink ? null : Number.parseInt(line.slice(ink, after), 10),
    title: unescapeBrackets(plainText(line.slice(title.start, title.end))),
    url: link ? targetUrl(line, link.target) : null,
    relevance: Math.min(mostStars, stars.count),
    headSpan: { start: offset, end: offset + line.length },
    titleSpan: at(title),
    urlSpan: link ? at(link.target) : null,
    starsSpan: at(stars.span),
  };
}

/** Offset after `12.`, `12)`, `12．` or `12、`, or `at` when no number stands there; `3.14` is no number of an entry. */
function ordinalEnd(line: string, at: number): number {
  let digits = at;
  while (digits - at < 9 && isDigit(line.charCodeAt(digits))) digits++;
  if (digits === at) return at;
  const mark = line[digits];
  const isMark = mark === '.' || mark === '、' || mark === '．' || mark === ')';
  return isMark && !isDigit(line.charCodeAt(digits + 1)) ? digits + 1 : at;
}

/** Whether `[…](…)` stands at an offset, as far as one look tells; the head is read in full later. */
function mayBeLink(line: string, at: number): boolean {
  if (line.charCodeAt(at) !== 91) return false;
  const close = line.indexOf('](', at + 1);
  return close >= 0 && line.indexOf(')', close) >= 0;
}

function hasStars(line: string, dialect: Dialect): boolean {
  return dialect.stars.some((star) => line.includes(star));
}

function findStars(line: string, body: number, dialect: Dialect): { readonly span: Span; readonly count: number } {
  for (const star of dialect.stars) {
    const start = line.indexOf(star, body);
    if (start < 0) continue;
    let count = 0;
    let end = start;
    for (let at = start; at >= 0; at = line.indexOf(star, end)) {
      count++;
      end = at + star.length;
    }
    return { span: { start, end }, count };
  }
  const end = lastInk(line, body, line.length);
  return { span: { start: end, end }, count: 0 };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
