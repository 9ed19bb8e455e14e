import type { Bilingual } from '../base/text.js';
import { type Facet, facetsOf } from './facets.js';
import { find } from './find.js';
import type { IndexReader } from './index-reader.js';
import { parseQuery } from './query/parse-query.js';
import { type QueryProblem, queryProblemParts } from './query/query-problem.js';
import { type ReadingPart, readingOf } from './reading.js';
import type { Hit, Offer } from './search-result.js';

/** All that a page of results says about a query. */
export interface SearchAnswer {
  readonly asked: string;
  readonly problem: {
    readonly before: string;
    readonly wrong: string;
    readonly after: string;
    readonly message: Bilingual;
    readonly hint: Bilingual | null;
  } | null;
  readonly reading: readonly ReadingPart[];
  /** All matches; null when nothing was asked or the query cannot be read. */
  readonly total: number | null;
  readonly from: number;
  readonly hits: readonly Hit[];
  readonly near: readonly Hit[];
  readonly offers: readonly Offer[];
  readonly facets: readonly Facet[];
}

/** Answers a query as typed, for a page: a wrong one with what is wrong, an empty one with nothing. */
export async function answer(
  reader: IndexReader,
  asked: string,
  options: { readonly from: number; readonly limit: number },
): Promise<SearchAnswer> {
  const nothing = { asked, problem: null, reading: [], total: null, from: options.from, hits: [], near: [], offers: [], facets: [] };
  if (asked.trim() === '') return nothing;
  const parsed = parseQuery(asked);
  if (!parsed.ok) return { ...nothing, asked: asked.slice(0, longestShown), problem: problemView(asked, parsed.problem) };
  const found = await find(reader, { text: asked, query: parsed.query }, { limit: options.limit, offset: options.from });
  return {
    ...nothing,
    reading: readingOf(parsed.query),
    total: found.total,
    hits: found.hits,
    near: found.near,
    offers: found.offers,
    facets: facetsOf(asked, parsed.query, found.narrowing, found.total),
  };
}

/** A query that is too long to be read is not shown whole. */
const longestShown = 4096;

/** A wrong query in three parts, the middle one wrong, and what is wrong with it. */
export function problemView(asked: string, problem: QueryProblem): NonNullable<SearchAnswer['problem']> {
  const [before = '', wrong = '', after = ''] = queryProblemParts(asked, problem).map((part) => part.text);
  return { before, wrong, after, message: problem.message, hint: problem.hint ?? null };
}
