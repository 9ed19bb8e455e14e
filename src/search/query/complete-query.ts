import { type Bilingual, say } from '../../base/text.js';
import { foldValue } from '../fold-value.js';
import type { IndexReader, TermCount } from '../index-reader.js';
import { exactKinds, type QuerySpan } from '../query.js';
import { foldPlain } from '../text/fold-text.js';
import { type Filter, filterNamed, filters } from './filters.js';
import { quoted } from './quoted.js';
import { type FilterToken, readTokens } from './read-tokens.js';

/** A way to go on with what is typed. */
export interface Completion {
  /** What a list shows: `has:code` */
  readonly label: string;
  /** What is written in place of `span`. */
  readonly insert: string;
  readonly span: QuerySpan;
  readonly detail: Bilingual;
}

/**
 * How the word at the caret may go on: names of filters, their values, and values that the index holds. Every filter where no word has
 * begun; nothing within quotes that stand alone. Of all that a topic is found by, its name comes first, in the language of the names given.
 */
export async function completeQuery(
  text: string,
  caret: number,
  index: TermIndex,
  topicNames: readonly string[],
): Promise<readonly Completion[]> {
  const token = readTokens(text.slice(0, longest)).find(({ span }) => span.start < caret && caret <= span.end);
  if (token?.kind === 'filter' && caret >= token.valueSpan.start) return completeValue(text, caret, token, index, topicNames);
  if (token?.kind === 'phrase' || token?.kind === 'close') return [];
  const begun = token?.span.start ?? caret;
  const start = begun + (/^[-－(（]/.test(text.slice(begun, caret)) ? 1 : 0);
  // The name alone where a value follows: `to|:检测`
  const rest = /^[a-z]*[:：]/i.exec(text.slice(caret, caret + 16))?.[0].length;
  const end = start === caret ? caret : rest === undefined ? (token?.span.end ?? caret) : caret + rest;
  return completeName(text.slice(start, caret).toLowerCase(), { start, end });
}

type TermIndex = Pick<IndexReader, 'exactTerms'>;

const longest = 4096;
const mostValues = 12;

function completeName(begun: string, span: QuerySpan): readonly Completion[] {
  return filters
    .filter(({ name, aliases = [] }) => [name, ...aliases].some((each) => each.startsWith(begun)))
    .map(({ name, summary }) => ({ label: `${name}:`, insert: `${name}:`, span, detail: summary }));
}

async function completeValue(
  text: string,
  caret: number,
  token: FilterToken,
  index: TermIndex,
  topicNames: readonly string[],
): Promise<readonly Completion[]> {
  const filter = filterNamed(token.name);
  if (!filter) return [];
  const begun = foldPlain(text.slice(token.valueSpan.start, caret).replace(/^["“”＂]/, ''));
  const values = filter.values ? fixedValues(filter, begun) : await indexValues(token.name, begun, index, topicNames);
  return values.map(({ value, detail }) => ({
    label: `${token.name}:${value}`,
    insert: `${token.name}:${asValue(value)}`,
    span: token.span,
    detail,
  }));
}

interface Value {
  readonly value: string;
  readonly detail: Bilingual;
}

function fixedValues({ values = [], summary }: Filter, begun: string): readonly Value[] {
  return values.filter((value) => value.startsWith(begun)).map((value) => ({ value, detail: summary }));
}

/** Values that begin with what is typed, then those that hold it; names of topics before other terms of theirs, the most frequent first. */
async function indexValues(name: string, begun: string, index: TermIndex, topicNames: readonly string[]): Promise<readonly Value[]> {
  const kind = exactKinds.find((each) => each === name);
  if (!kind) return [];
  const terms = (await index.exactTerms(`${kind}:`)).map(({ term, count }) => ({ term: term.slice(kind.length + 1), count }));
  const names = new Set(kind === 'topic' ? topicNames.map(foldValue) : []);
  const rank = ({ term }: TermCount): number => (term.startsWith(begun) ? 0 : 2) + (names.has(term) ? 0 : 1);
  return terms
    .filter(({ term }) => term.includes(begun))
    .sort((a, b) => rank(a) - rank(b) || b.count - a.count || (a.term < b.term ? -1 : 1))
    .slice(0, mostValues)
    .map(({ term, count }) => ({ value: term, detail: say(count === 1 ? '1 entry' : `${count} entries`, `${count} 条`) }));
}

/** In quotes where the language needs them: a value with a space or a parenthesis. */
function asValue(value: string): string {
  return /^[^\s"“”＂()（）\\]+$/.test(value) ? value : quoted(value);
}
