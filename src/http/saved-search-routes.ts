import { Hono } from 'hono';
import { findEntry } from '../log/log.js';
import type { Mention } from '../log/subjects/works.js';
import type { Log } from '../log/types.js';
import type { Daybook } from '../operations/daybook-context.js';
import { missingPage } from '../pages/missing-page.js';
import { savedSearchPage, wrongSearchPage } from '../pages/saved-search-page.js';
import { problemView } from '../search/answer.js';
import { findRefs } from '../search/find-refs.js';
import { parseQuery } from '../search/query/parse-query.js';
import type { SiteAnswers } from './subject-routes.js';

/** The pages of the searches that daybook.json names; a wrong query says there what is wrong with it. */
export function savedSearchRoutes({ view, page }: SiteAnswers, daybook: Daybook): Hono {
  const routes = new Hono();
  routes.get('/searches/:name/:period?', async (context) => {
    const seen = await view(context);
    const saved = seen.saved?.find(({ name }) => name === context.req.param('name'));
    if (!saved) return page(context, missingPage(seen, context.req.path), 404);
    const parsed = parseQuery(saved.query);
    if (!parsed.ok) return page(context, wrongSearchPage(seen, saved, problemView(saved.query, parsed.problem)), 400);
    const index = await daybook.searchIndex();
    const refs = await index.read((reader) => findRefs(reader, parsed.query));
    const html = savedSearchPage(seen, saved, mentionsOf(seen.log, refs), context.req.param('period') ?? null);
    return html === null ? page(context, missingPage(seen, context.req.path), 404) : page(context, html);
  });
  return routes;
}

function mentionsOf(log: Log, refs: readonly string[]): readonly Mention[] {
  return refs.flatMap((ref) => {
    const place = findEntry(log, ref);
    return place ? [{ day: place.day, entry: place.entry, n: place.index + 1 }] : [];
  });
}
