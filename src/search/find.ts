import type { FoundDocument, IndexReader } from './index-reader.js';
import { type Asking, startAsking } from './match/asking.js';
import { calledSo, withBonuses } from './match/bonuses.js';
import { evaluate } from './match/evaluate.js';
import { type Matches, noMatches } from './match/matches.js';
import { nearMatches } from './match/near.js';
import { narrowingOf } from './narrowing.js';
import { offersFor } from './offers.js';
import type { Query } from './query.js';
import { type Ranked, rank } from './rank.js';
import { textFields } from './search-document.js';
import type { Hit, SearchResult } from './search-result.js';
import { bestSnippet } from './text/best-snippet.js';
import { markedParts } from './text/marks.js';
import type { Matcher } from './text/matches.js';

/** A query as typed and as read. */
export interface AskedQuery {
  readonly text: string;
  readonly query: Query;
}

/** Which of the matches are shown; there is no upper bound. */
export interface FindOptions {
  readonly limit: number;
  readonly offset?: number;
}

/** Finds documents: all that match are counted, the best are shown, and queries that may say better what was meant are offered. */
export async function find(reader: IndexReader, asked: AskedQuery, options: FindOptions): Promise<SearchResult> {
  const asking = await startAsking(reader);
  // What does not wait for another is asked together: an index may have to fetch it.
  const [found, called] = await Promise.all([evaluate(asking, asked.query, true), calledSo(asking, asked.query)]);
  const matches = await withBonuses(asking, asked.query, found ?? noMatches, called);
  const total = matches.numbers.length;
  const offset = options.offset ?? 0;
  const missing = Math.min(options.limit, mostNear) - total;
  const [hits, near, offers] = await Promise.all([
    hitsOf(asking, rank(matches, asking.columns, options.limit, offset), asking.matchers),
    missing <= 0 || offset > 0 ? [] : nearHits(asking, asked.query, matches, missing),
    offersFor(asking, asked, matches),
  ]);
  return { total, hits, near, narrowing: narrowingOf(matches.numbers, asking.columns), offers };
}

/** Where fewer match, documents that are near fill up a list of so many. */
const mostNear = 10;

async function nearHits(asking: Asking, query: Query, matches: Matches, most: number): Promise<readonly Hit[]> {
  const near = await nearMatches(asking, query, matches);
  return hitsOf(asking, rank(near.matches, asking.columns, most, 0), near.matchers);
}

async function hitsOf(asking: Asking, ranked: readonly Ranked[], matchers: readonly Matcher[]): Promise<readonly Hit[]> {
  const documents = await asking.reader.documents(ranked.map(({ number }) => number));
  return documents.flatMap((document, at) => (document ? [hitOf(document, ranked[at] as Ranked, matchers)] : []));
}

function hitOf(document: FoundDocument, { score }: Ranked, matchers: readonly Matcher[]): Hit {
  const { texts, ...shown } = document;
  const body = textFields.flatMap((field) => (field === 'title' ? [] : (texts[field] ?? [])));
  return {
    ...shown,
    score,
    titleParts: markedParts(document.title, matchers),
    snippet: bestSnippet(body, matchers, snippetColumns),
  };
}

/** The width of a snippet, with a Han character as two. */
const snippetColumns = 160;
