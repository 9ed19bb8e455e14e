import type { Span } from '../base/diagnostic.js';
import { isSpace } from './line.js';

/** A link found in a stretch of text. Offsets are in that text. */
export interface ScannedLink {
  readonly span: Span;
  /** Where the link's text stands; null for a bare URL. */
  readonly label: Span | null;
  /** Where the target stands, surrounding spaces included. */
  readonly target: Span;
}

/**
 * The links of one line or value, left to right: `[text](url)` with balanced brackets, `<url>`, `<a href="url">text</a>` and bare
 * `https://…`. A bare URL ends before a space, a Han character or full-width mark, a quote, `*`, backtick or an unopened bracket.
 * Pictures `![…](…)` are passed over. Linear in the length.
 */
export function scanLinks(text: string): readonly ScannedLink[] {
  if (!text.includes('[') && !text.includes('://') && !text.includes('<')) return none;
  const links: ScannedLink[] = [];
  const state: ScanState = { text, closers: null, noTarget: false, noAnchorEnd: false };
  linkStart.lastIndex = 0;
  for (let found = linkStart.exec(text); found; found = linkStart.exec(text)) {
    const at = found.index;
    const link = linkFrom(state, at);
    if (!link) continue;
    linkStart.lastIndex = link.span.end;
    if (link.label === null || text.charCodeAt(at - 1) !== 33) links.push(link);
  }
  return links;
}

/** `[`, `<` or `https://`. */
const linkStart = /\[|<|https?:\/\//g;

/** The link `[text](target)` that begins at `at`, or null. */
export function linkAt(text: string, at: number): ScannedLink | null {
  if (text.charCodeAt(at) !== 91) return null;
  return bracketLink({ text, closers: null, noTarget: false, noAnchorEnd: false }, at);
}

/** The target without surrounding spaces, angle brackets and a quoted link title: `<u>` and `u "t"` are `u`. */
export function targetUrl(text: string, target: Span): string {
  let url = text.slice(target.start, target.end).trim();
  if (url.startsWith('<') && url.endsWith('>')) url = url.slice(1, -1);
  if (!url.endsWith('"') && !url.endsWith("'")) return url;
  const titled = /^(\S+)\s+["'][^"']*["']$/.exec(url);
  return titled ? (titled[1] ?? url) : url;
}

interface ScanState {
  readonly text: string;
  closers: ReadonlyMap<number, number> | null;
  noTarget: boolean;
  noAnchorEnd: boolean;
}

const none: ScannedLink[] = [];

function linkFrom(state: ScanState, at: number): ScannedLink | null {
  const { text } = state;
  const code = text.charCodeAt(at);
  if (code === 91) return state.noTarget ? null : bracketLink(state, at);
  if (code === 60) return angleLink(state, at);
  const span = { start: at, end: bareUrlEnd(text, at) };
  return { span, label: null, target: span };
}

function bracketLink(state: ScanState, at: number): ScannedLink | null {
  const { text } = state;
  let close = closingBracket(state, at);
  if (close < 0 || text.charCodeAt(close + 1) !== 40) {
    // A bracket in the title was never closed: the first `](` ends it.
    close = text.indexOf('](', at + 1);
    if (close < 0) {
      state.noTarget = true;
      return null;
    }
  }
  const open = close + 1;
  const end = closingParenthesis(text, open);
  if (end < 0) {
    state.noTarget = true;
    return null;
  }
  return {
    span: { start: at, end: end + 1 },
    label: { start: at + 1, end: close },
    target: { start: open + 1, end },
  };
}

function closingBracket(state: ScanState, at: number): number {
  const { text } = state;
  const close = text.indexOf(']', at + 1);
  if (close < 0) return -1;
  const nested = text.indexOf('[', at + 1);
  if ((nested < 0 || nested > close) && text.charCodeAt(close - 1) !== 92) return close;
  if (state.closers === null) {
    const end = nestedClose(text, at);
    if (end >= 0) return end;
    // This bracket is never closed; the others are matched in one pass, so that many such brackets cost no more.
    state.closers = matchBrackets(text, at);
  }
  return state.closers.get(at) ?? -1;
}

/** The `]` of the `[` at `at`, brackets between them counted; -1 when there is none. */
function nestedClose(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 91) depth++;
    else if (code === 93 && --depth === 0) return i;
  }
  return -1;
}

/** Opening bracket → its closing one; `\[` and `\]` do not count. */
function matchBrackets(text: string, from: number): Map<number, number> {
  const matches = new Map<number, number>();
  const open: number[] = [];
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 91) open.push(i);
    else if (code === 93) {
      const start = open.pop();
      if (start !== undefined) matches.set(start, i);
    }
  }
  return matches;
}

/** The `)` of the `(` at `open`; when they do not balance, the last one before the stars or the end of the line. */
function closingParenthesis(text: string, open: number): number {
  let depth = 0;
  let last = -1;
  for (let i = open; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 40) depth++;
    else if (code === 41) {
      last = i;
      if (--depth === 0) return i;
    }
  }
  return last;
}

function angleLink(state: ScanState, at: number): ScannedLink | null {
  const { text } = state;
  if (text.startsWith('http://', at + 1) || text.startsWith('https://', at + 1)) {
    const end = text.indexOf('>', at);
    const space = text.indexOf(' ', at);
    if (end < 0 || (space >= 0 && space < end)) return null;
    return { span: { start: at, end: end + 1 }, label: null, target: { start: at + 1, end } };
  }
  if (state.noAnchorEnd || !/^<a\s/i.test(text.slice(at, at + 3))) return null;
  const close = text.indexOf('</a>', at);
  if (close < 0) {
    state.noAnchorEnd = true;
    return null;
  }
  const tagEnd = text.indexOf('>', at);
  const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(text.slice(at, tagEnd));
  if (!href) return null;
  const url = href[1] ?? href[2] ?? href[3] ?? '';
  const start = at + href.index + href[0].lastIndexOf(url);
  return {
    span: { start: at, end: close + 4 },
    label: { start: tagEnd + 1, end: close },
    target: { start, end: start + url.length },
  };
}

function bareUrlEnd(text: string, at: number): number {
  let end = at;
  let depth = 0;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (isSpace(code) || isUrlBreak(code)) break;
    if (code === 40) depth++;
    else if (code === 41 && --depth < 0) break;
    end++;
  }
  // A sentence's own mark after the URL is not part of it.
  while (end > at && /[.,;:!?'~]/.test(text[end - 1] ?? '')) end--;
  return end;
}

/** `"`, `*`, `<`, `>`, `[`, `]`, backtick, and everything from U+2010 on that is no letter of a URL: Han, full-width marks, dashes. */
function isUrlBreak(code: number): boolean {
  return (
    code < 32 || code === 34 || code === 42 || code === 60 || code === 62 || code === 91 || code === 93 || code === 96 || code >= 0x2010
  );
}
