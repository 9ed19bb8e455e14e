import { type Context, Hono } from 'hono';
import { findDay, findEntry } from '../log/log.js';
import type { Daybook } from '../operations/daybook-context.js';
import type { EntryPlace } from '../pages/entry-parts.js';
import { missingPage } from '../pages/missing-page.js';
import { notedElsewhere } from '../pages/noted.js';
import type { PageContext } from '../pages/page-context.js';
import { RelatedList, type RelatedMention } from '../pages/related-list.js';
import { relatedPage } from '../pages/related-page.js';
import { dayDocuments } from '../search/entry-document.js';
import { related } from '../search/related.js';
import type { SiteAnswers } from './subject-routes.js';

/** How many entries the part of a page shows, and a page of its own. */
const mostBeside = 6;
const mostAlone = 30;

/** What is near an entry: a page of its own, and the part of the entry's page that its script asks for. */
export function relatedRoutes({ view, page }: SiteAnswers, daybook: Daybook): Hono {
  const routes = new Hono();
  routes.get('/related/:ref/:n{[0-9]{1,6}}', async (context) => {
    const seen = await view(context);
    const place = placeIn(seen, context);
    if (!place) return page(context, missingPage(seen, context.req.path), 404);
    return page(context, relatedPage(seen, place, await near(seen, place, mostAlone)));
  });
  routes.get('/related/:ref/:n{[0-9]{1,6}}/list', async (context) => {
    const seen = await view(context);
    const place = placeIn(seen, context);
    if (!place) return context.body(null, 404);
    // The page tells already where else the same was noted.
    const noted = new Set(notedElsewhere(seen.log, place.entry).map(({ entry }) => entry));
    const found = (await near(seen, place, mostBeside + noted.size)).filter(({ entry }) => !noted.has(entry)).slice(0, mostBeside);
    return context.html(found.length === 0 ? '' : `${<RelatedList context={seen} related={found} />}`);
  });
  return routes;

  async function near({ log, topics }: PageContext, { day, n }: EntryPlace, limit: number): Promise<readonly RelatedMention[]> {
    const document = dayDocuments(day, topics ?? [])[n - 1];
    if (!document) return [];
    const index = await daybook.searchIndex();
    const hits = await index.read((reader) => related(reader, document, { limit, topics: topics ?? [] }));
    return hits.flatMap(({ ref, reasons }) => {
      const found = findEntry(log, ref);
      return found ? [{ day: found.day, entry: found.entry, n: found.index + 1, reasons }] : [];
    });
  }
}

function placeIn({ log }: PageContext, context: Context): EntryPlace | null {
  const [day, n] = [findDay(log, context.req.param('ref') ?? ''), Number(context.req.param('n'))];
  const entry = day?.entries[n - 1];
  return day && entry ? { day, entry, n } : null;
}
