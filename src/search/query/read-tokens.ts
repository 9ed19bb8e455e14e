import type { QuerySpan } from '../query.js';
import { filterNamed } from './filters.js';

/** A piece of a query. Any text can be cut into tokens; what is wrong with them is said later. */
export type QueryToken =
  | { readonly kind: 'open' | 'close' | 'or' | 'and' | 'not'; readonly span: QuerySpan }
  | { readonly kind: 'word'; readonly text: string; readonly span: QuerySpan }
  | { readonly kind: 'phrase'; readonly text: string; readonly closed: boolean; readonly span: QuerySpan }
  | FilterToken;

/** `topic:检测` or `venue:"CVPR 2022"` */
export interface FilterToken {
  readonly kind: 'filter';
  /** As in the list of filters. */
  readonly name: string;
  readonly value: string;
  /** False when the value begins with a quote that does not end. */
  readonly closed: boolean;
  readonly span: QuerySpan;
  readonly valueSpan: QuerySpan;
}

/** Cuts a query into tokens, in linear time. */
export function readTokens(text: string): readonly QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const token = readToken(text, at);
    tokens.push(token);
    at = skipSpace(text, token.span.end);
  }
  return tokens;
}

// U+FEFF counts as a space in regular expressions, and as nothing in search.
const space = /(?:(?!\uFEFF)\s)*/y;
const run = /(?:[^\s"“”＂()（）]|\uFEFF)*/y;
/** `_(disambiguation)` and what follows, in an address. */
const parenthesesInAddress = /(?:\([^\s"“”＂()（）]*\)[^\s"“”＂()（）]*)*/y;
const operators: Readonly<Record<string, 'or' | 'and' | 'not'>> = { or: 'or', OR: 'or', AND: 'and', NOT: 'not' };

function readToken(text: string, start: number): QueryToken {
  const first = text[start] ?? '';
  if (first === '(' || first === '（') return { kind: 'open', span: { start, end: start + 1 } };
  if (first === ')' || first === '）') return { kind: 'close', span: { start, end: start + 1 } };
  if (isQuote(first)) return { kind: 'phrase', ...readQuoted(text, start) };
  // -检测, -"a b", -(a or b), but not --flag nor a dash alone.
  if (/^[-－][^\s\-－)）]/.test(text.slice(start, start + 2))) return { kind: 'not', span: { start, end: start + 1 } };
  return readRun(text, start);
}

function readRun(text: string, start: number): QueryToken {
  let end = matchEnd(run, text, start);
  if (/^(?:[a-z]+[:：])?https?:\/\//i.test(text.slice(start, Math.min(end, start + 20)))) end = matchEnd(parenthesesInAddress, text, end);
  const word = text.slice(start, end);
  const operator = Object.hasOwn(operators, word) ? operators[word] : undefined;
  if (operator) return { kind: operator, span: { start, end } };
  const colon = /^[a-z]+(?=[:：])/i.exec(word)?.[0].length ?? 0;
  const filter = colon > 0 ? filterNamed(word.slice(0, colon)) : null;
  if (!filter) return { kind: 'word', text: word, span: { start, end } };
  const valueStart = start + colon + 1;
  if (valueStart === end && isQuote(text[end] ?? '')) {
    const { text: value, closed, span } = readQuoted(text, end);
    return { kind: 'filter', name: filter.name, value, closed, span: { start, end: span.end }, valueSpan: span };
  }
  const value = text.slice(valueStart, end);
  return { kind: 'filter', name: filter.name, value, closed: true, span: { start, end }, valueSpan: { start: valueStart, end } };
}

/** Any quote closes what any quote opens; `\"` and `\\` stand for a quote and a backslash. */
function readQuoted(text: string, start: number): { readonly text: string; readonly closed: boolean; readonly span: QuerySpan } {
  let end = start + 1;
  while (end < text.length && !isQuote(text[end] ?? '')) end += isEscape(text, end) ? 2 : 1;
  const closed = end < text.length;
  const inner = text.slice(start + 1, end).replace(/\\(["“”＂\\])/g, '$1');
  return { text: inner, closed, span: { start, end: closed ? end + 1 : end } };
}

function isEscape(text: string, at: number): boolean {
  return text[at] === '\\' && (text[at + 1] === '\\' || isQuote(text[at + 1] ?? ''));
}

function isQuote(character: string): boolean {
  return character !== '' && '"“”＂'.includes(character);
}

function skipSpace(text: string, at: number): number {
  return matchEnd(space, text, at);
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
