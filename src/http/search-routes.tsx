import { type Context, Hono } from 'hono';
import { missingDayPage } from '../pages/missing-page.js';
import { findByDate } from '../pages/neighbours.js';
import { type PageContext, tell } from '../pages/page-context.js';
import { searchPage } from '../pages/search-page.js';
import { SearchResults } from '../pages/search-results.js';
import type { SearchHit, SearchPlace, SearchView } from '../pages/search-view.js';
import { subjectsOf } from '../pages/subjects.js';
import type { Completion } from '../search/query/complete-query.js';
import type { SiteAnswers } from './subject-routes.js';

/** Answers from the log's index. */
export interface Searcher {
  /** `limit` hits from place `from` on. */
  search(query: string, options: { readonly from: number; readonly limit: number }): Promise<SearchView>;
  /** How the word at the caret may go on; topics by these names. */
  complete(query: string, caret: number, topicNames: readonly string[]): Promise<readonly Completion[]>;
}

/** Hits of a page at most. */
const hitsOfPage = 20;

/** How many lines the palette shows. */
const linesOfPalette = 8;

/** The page that searches, the results that its script asks for, and the lines of the palette. */
export function searchRoutes({ view, page }: SiteAnswers, searcher: Searcher): Hono {
  const routes = new Hono();
  routes.get('/search', async (context) => {
    const [seen, query, from] = [await view(context), context.req.query('q') ?? '', placeOf(context)];
    const answer = findByDate(seen.log, query);
    if (answer.kind === 'day') return context.redirect(seen.links.day(answer.day.ref), 302);
    if (answer.kind === 'date') return page(context, missingDayPage(seen, answer.date, query), 404);
    const found = await searcher.search(query, { from, limit: hitsOfPage });
    return page(context, searchPage(seen, found, searchPlace(seen)), found.problem === null ? 200 : 400);
  });
  routes.get('/search/results', async (context) => {
    const seen = await view(context);
    const found = await searcher.search(context.req.query('q') ?? '', { from: placeOf(context), limit: hitsOfPage });
    return context.html(`${<SearchResults view={found} place={searchPlace(seen)} />}`, found.problem === null ? 200 : 400);
  });
  routes.get('/search/lines', async (context) => {
    const seen = await view(context);
    const found = await searcher.search(context.req.query('q') ?? '', { from: 0, limit: linesOfPalette });
    const shown = found.hits.length > 0 ? found.hits : found.near;
    return context.json(shown.map((hit) => ({ href: hitHref(seen, hit), date: hit.date, title: hit.title })));
  });
  routes.get('/search/completions', async (context) => {
    const seen = await view(context);
    const query = context.req.query('q') ?? '';
    const caret = Number(context.req.query('caret') ?? query.length);
    const at = Number.isSafeInteger(caret) ? Math.max(0, Math.min(query.length, caret)) : query.length;
    const topicNames = [...subjectsOf(seen).topics.values()].map(({ name }) => tell(seen, name));
    const found = await searcher.complete(query, at, topicNames);
    return context.json(found.map(({ label, insert, detail, span }) => ({ label, insert, detail: tell(seen, detail), ...span })));
  });
  return routes;
}

function placeOf(context: Context): number {
  const from = Number(context.req.query('from') ?? 0);
  return Number.isSafeInteger(from) && from > 0 ? from : 0;
}

function searchPlace(seen: PageContext): SearchPlace {
  return {
    language: seen.language,
    hitsOfPage,
    hit: (hit) => hitHref(seen, hit),
    query: (query, from) => `${seen.links.find ?? ''}?${new URLSearchParams({ q: query, ...(from ? { from: String(from) } : {}) })}`,
  };
}

function hitHref(seen: PageContext, { ref }: SearchHit): string {
  const [day = '', n = '1'] = ref.split('#');
  return seen.links.entry(day, Number(n));
}
