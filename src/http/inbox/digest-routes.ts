import { type Context, Hono } from 'hono';
import { parseDate } from '../../base/dates.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { newestDigests } from '../../operations/inbox/morning/kept-digests.js';
import { digestPage } from '../../pages/inbox/digest-page.js';
import { digestPath } from '../../pages/inbox/digest-path.js';
import { missingPage } from '../../pages/missing-page.js';
import { digestStyle } from '../../pages/styles/digest.js';
import { typesetFor } from '../../pages/typeset/tex-text.js';
import { digestFeed } from '../../publish/digest/digest-feed.js';
import { feedFormats } from '../../publish/feeds/feed.js';
import { feedFiles } from '../../publish/feeds/feed-files.js';
import { lastingText } from '../lasting.js';
import { hashOf } from '../server-links.js';
import type { SiteAnswers } from '../subject-routes.js';

/** How far back the pages go; the command line has all. */
const mostDigests = 1_000;

/** The digests that were kept: the newest, each under its date, and their feed. */
export function digestRoutes({ view, page }: SiteAnswers, daybook: Daybook): Hono {
  const routes = new Hono();
  const style = `${digestPath}/style.css?v=${hashOf(digestStyle)}`;

  const shown = async (context: Context, wanted: string | null): Promise<Response> => {
    const looked = await view(context);
    const digests = newestDigests(daybook, mostDigests);
    const at = wanted === null ? 0 : digests.findIndex(({ date }) => date === parseDate(wanted));
    if (at < 0) return page(context, missingPage(looked, context.req.path), 404);
    const dateAt = (place: number): (typeof digests)[number]['date'] | null => digests[place]?.date ?? null;
    const texts = digests[at]?.items.flatMap(({ title, abstract }) => [title, abstract]) ?? [];
    const seen = { ...looked, typeset: await typesetFor(looked.typeset, texts) };
    return page(context, digestPage(seen, { digest: digests[at] ?? null, older: dateAt(at + 1), newer: dateAt(at - 1), style }));
  };

  routes.get(`${digestPath}/style.css`, (context) => lastingText(context, digestStyle, 'text/css'));
  routes.get(digestPath, (context) => shown(context, null));
  routes.get(`${digestPath}.xml`, (context) => context.redirect(`${digestPath}/${feedFormats.rss.file}`, 301));
  for (const [at, { file, type }] of Object.values(feedFormats).entries()) {
    routes.get(`${digestPath}/${file}`, async (context) => {
      const { language, title } = await view(context);
      const { timezone, site } = daybook.config;
      const homeUrl = `${new URL(context.req.url).origin}${digestPath}/`;
      const feed = digestFeed(newestDigests(daybook, site.feedItems), { title, language, timezone, homeUrl });
      return context.body(feedFiles(feed, '')[at]?.body ?? '', 200, {
        'content-type': `${type}; charset=utf-8`,
        'cache-control': 'no-cache',
      });
    });
  }
  routes.get(`${digestPath}/:date`, (context) => shown(context, context.req.param('date')));
  return routes;
}
