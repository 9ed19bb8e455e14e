import { nearest } from '../../base/nearest.js';
import { say } from '../../base/text.js';
import type { Query, QuerySpan } from '../query.js';
import type { TextField } from '../search-document.js';
import { fieldNames, filterNamed, filters } from './filters.js';
import type { QueryProblem } from './query-problem.js';
import { quoted } from './quoted.js';
import { readBare } from './read-bare.js';
import { type FilterToken, type QueryToken, readTokens } from './read-tokens.js';
import { tokenProblem } from './token-problem.js';

export type ParsedQuery = { readonly ok: true; readonly query: Query } | { readonly ok: false; readonly problem: QueryProblem };

/** Reads a query as docs/search.md describes it, in linear time; for any text either a query or the first thing that is wrong. */
export function parseQuery(text: string): ParsedQuery {
  if (text.length > longest) return { ok: false, problem: tooLong(text) };
  const tokens = readTokens(text);
  const wrong = tokenProblem(tokens);
  if (wrong) return { ok: false, problem: wrong };
  const problems: QueryProblem[] = [];
  const reading: Reading = { tokens, fields: fieldsOf(tokens, problems), at: 0, problems };
  const query = readAny(reading, reading.fields.get(-1) ?? null);
  const problem = problems[0] ?? (query ? null : nothingToFind(tokens, text));
  return problem ? { ok: false, problem } : { ok: true, query: query ?? { kind: 'all' } };
}

const longest = 4096;

/** Where reading stands. */
interface Reading {
  readonly tokens: readonly QueryToken[];
  /** What `in:` says, by the place of the group's parenthesis; -1 for the whole query. */
  readonly fields: ReadonlyMap<number, TextField>;
  at: number;
  readonly problems: QueryProblem[];
}

function fieldsOf(tokens: readonly QueryToken[], problems: QueryProblem[]): ReadonlyMap<number, TextField> {
  const fields = new Map<number, TextField>();
  const groups = [-1];
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'open') groups.push(at);
    if (token.kind === 'close') groups.pop();
    if (token.kind !== 'filter' || token.name !== 'in') continue;
    const group = groups.at(-1) ?? -1;
    if (fields.has(group) || tokens[at - 1]?.kind === 'not') problems.push(wrongIn(token));
    const field = fieldNames[token.value.toLowerCase()];
    if (field) fields.set(group, field);
  }
  return fields;
}

function wrongIn({ span }: FilterToken): QueryProblem {
  return {
    message: say(
      'One in: holds for all words beside it; there is no other and no opposite.',
      '一个 in: 对旁边所有的词有效，不能再写一个，也不能排除。',
    ),
    span,
    hint: say('Use parentheses: (in:title a) (in:tips b), -(in:title a).', '请用括号：(in:title a) (in:tips b)、-(in:title a)。'),
  };
}

/** What stands between parentheses: parts joined by `or`. */
function readAny(reading: Reading, field: TextField | null): Query | null {
  const parts: Query[] = [];
  do {
    const part = readAll(reading, field);
    if (part) parts.push(part);
  } while (reading.tokens[reading.at++]?.kind === 'or');
  reading.at -= 1;
  return joined('or', parts);
}

/** What stands between two `or`. */
function readAll(reading: Reading, field: TextField | null): Query | null {
  const parts: Query[] = [];
  for (let token = reading.tokens[reading.at]; token && token.kind !== 'or' && token.kind !== 'close'; token = reading.tokens[reading.at]) {
    const part = token.kind === 'and' ? skip(reading) : readOne(reading, field);
    if (part) parts.push(part);
  }
  return joined('and', parts);
}

function skip(reading: Reading): null {
  reading.at += 1;
  return null;
}

function readOne(reading: Reading, field: TextField | null): Query | null {
  let negated = false;
  let start: number | null = null;
  for (let token = reading.tokens[reading.at]; token?.kind === 'not'; token = reading.tokens[++reading.at]) {
    start ??= token.span.start;
    negated = !negated;
  }
  const of = readOperand(reading, field);
  return of && negated ? { kind: 'not', of, span: { start: start ?? 0, end: endOf(of) } } : of;
}

function readOperand(reading: Reading, field: TextField | null): Query | null {
  const place = reading.at++;
  const token = reading.tokens[place];
  switch (token?.kind) {
    case 'open': {
      const group = readAny(reading, reading.fields.get(place) ?? field);
      const end = reading.tokens[reading.at++]?.span.end ?? token.span.end;
      return group && withSpan(group, { start: token.span.start, end });
    }
    case 'phrase':
      return hasText(token.text) ? { kind: 'phrase', text: token.text, in: field, span: token.span } : null;
    case 'filter':
      return readFilter(reading, token);
    case 'word':
      return readWord(reading, token.text, field, token.span);
    default:
      return null;
  }
}

function readWord(reading: Reading, text: string, field: TextField | null, span: QuerySpan): Query | null {
  const problem = unknownFilter(text, span);
  if (problem) reading.problems.push(problem);
  if (!hasText(text)) return null;
  return (field === null ? readBare(text, span) : null) ?? { kind: 'word', text, in: field, span };
}

function readFilter(reading: Reading, { name, value, span, valueSpan }: FilterToken): Query | null {
  const filter = filterNamed(name);
  if (!filter) return null;
  const read = value.trim() === '' ? say(`${name}: has no value.`, `${name}: 没有值。`) : filter.read(value.trim(), span);
  if (read === null || !('en' in read)) return read;
  const hint = say(`Write it as ${name}:${filter.example}.`, `写法：${name}:${filter.example}。`);
  // A choice names what it knows.
  const problem: QueryProblem = { message: read, span: value.trim() === '' ? span : valueSpan };
  reading.problems.push(filter.values && value.trim() !== '' ? problem : { ...problem, hint });
  return null;
}

/** `topik:检测`, but not `https://…` nor `Vis:ion`, which are text. */
function unknownFilter(text: string, span: QuerySpan): QueryProblem | null {
  const [, name = '', value = ''] = /^([a-z]{4,12})[:：](\S+)$/.exec(text) ?? [];
  const isField = Object.hasOwn(fieldNames, name);
  const meant = isField ? 'in' : nearest(name, longNames);
  if (name === '' || !meant) return null;
  const instead = isField ? `in:${name} ${value}` : `${meant}:${value}`;
  return {
    message: say(`There is no filter ${name}:. Did you mean ${instead}?`, `没有 ${name}: 这个筛选条件。是否想写 ${instead}？`),
    span: { start: span.start, end: span.start + name.length + 1 },
    hint: say(`Write ${quoted(text)} to look for the text.`, `要搜索这段文本，请写成 ${quoted(text)}。`),
  };
}

const longNames = filters.map(({ name }) => name).filter((name) => name.length >= 4);

/** Signs alone, such as the `|` of a title, are no words. */
function hasText(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.normalize('NFKC'));
}

function joined(kind: 'and' | 'or', parts: readonly Query[]): Query | null {
  const [first, ...others] = parts;
  if (!first || others.length === 0) return first ?? null;
  return { kind, of: parts, span: { start: startOf(first), end: endOf(parts.at(-1) ?? first) } };
}

function withSpan(query: Query, span: QuerySpan): Query {
  return query.kind === 'and' || query.kind === 'or' ? { ...query, span } : query;
}

function startOf(query: Query): number {
  return query.kind === 'all' ? 0 : query.span.start;
}

function endOf(query: Query): number {
  return query.kind === 'all' ? 0 : query.span.end;
}

function tooLong(text: string): QueryProblem {
  return {
    message: say(
      `A query has ${longest} characters at most; this one has ${text.length}.`,
      `查询最多 ${longest} 个字符，这里有 ${text.length} 个。`,
    ),
    span: { start: longest, end: text.length },
  };
}

function nothingToFind(tokens: readonly QueryToken[], text: string): QueryProblem | null {
  const place = tokens.find((token) => token.kind === 'filter' || ('text' in token && token.text.trim() !== ''));
  if (!place) return null;
  const message =
    place.kind === 'filter'
      ? say('There is no word beside in: to look for.', 'in: 旁边没有要搜索的词。')
      : say('There is no letter, digit or Han character to look for.', '没有可以搜索的字母、数字或汉字。');
  return { message, span: { start: place.span.start, end: Math.min(place.span.end, text.length) } };
}
