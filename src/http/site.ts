import { type Context, Hono } from 'hono';
import type { Severity } from '../base/diagnostic.js';
import { DaybookError, errorStatus } from '../base/errors.js';
import { say } from '../base/text.js';
import { findDay, newestDay } from '../log/log.js';
import type { Log } from '../log/types.js';
import type { Daybook } from '../operations/daybook-context.js';
import { sharedOperations } from '../operations/operations.js';
import { aboutPage } from '../pages/about-page.js';
import { archivePage } from '../pages/archive-page.js';
import { dayPage } from '../pages/day-page.js';
import { diagnosticsPage } from '../pages/diagnostics-page.js';
import { entryPage } from '../pages/entry-page.js';
import { emptyLogPage, failurePage, missingDayPage, missingPage } from '../pages/missing-page.js';
import { findByDate } from '../pages/neighbours.js';
import type { PageContext } from '../pages/page-context.js';
import { labsOnDisk, labsPlace } from '../publish/labs/labs-on-disk.js';
import { editorRoutes } from './editor/editor-routes.js';
import { digestRoutes } from './inbox/digest-routes.js';
import { waitingItems } from './inbox/waiting-items.js';
import { labRoutes } from './lab-routes.js';
import type { LiveLog } from './live.js';
import { liveVersions } from './live-versions.js';
import { logFile } from './log-files.js';
import { logSearcher } from './log-searcher.js';
import { apiPath } from './openapi.js';
import { pageFiles } from './page-files.js';
import { keepTheme } from './preferences.js';
import { relatedRoutes } from './related-routes.js';
import { savedSearchRoutes } from './saved-search-routes.js';
import { searchRoutes } from './search-routes.js';
import { security } from './security.js';
import { hashOf } from './server-links.js';
import { siteContext } from './site-context.js';
import { wordsBody } from './small-body.js';
import { sourcesRoutes } from './sources/sources-routes.js';
import { subjectRoutes } from './subject-routes.js';
import { toReadRoutes } from './to-read/to-read-routes.js';
import { readingRoutes } from './triage/reading-routes.js';
import { triageRoutes } from './triage/triage-routes.js';
import { appRoutes } from './ways/app-routes.js';
import { saveRoutes } from './ways/save-routes.js';
import { waysInRoutes } from './ways/ways-in-routes.js';

/** The pages of a log, its files, and the stream that says when it changed. */
export function siteRoutes(daybook: Daybook, live: LiveLog): Hono {
  const site = new Hono();
  const waitingIn = waitingItems(daybook);
  const view = async (context: Context, withDiagnostics = false): Promise<PageContext> => {
    const state = await live.current();
    return { ...siteContext(context, daybook, state, withDiagnostics), waiting: await waitingIn(state.log) };
  };

  site.use('*', security);
  site.onError((error, context) => failure(context, daybook, error));
  const missing = async (context: Context): Promise<Response> => page(context, missingPage(await view(context), context.req.path), 404);

  site.get('/', async (context) => {
    const seen = await view(context);
    const day = newestDay(seen.log);
    return page(context, day ? dayPage(seen, day) : emptyLogPage(seen));
  });
  site.get('/days/:ref', async (context) => dayAnswer(context, await view(context), context.req.param('ref')) ?? missing(context));
  site.get('/entries/:ref/:n{[0-9]{1,6}}', async (context) => {
    const seen = await view(context);
    const [day, n] = [findDay(seen.log, context.req.param('ref')), Number(context.req.param('n'))];
    const entry = day?.entries[n - 1];
    return day && entry ? page(context, entryPage(seen, { day, entry, n })) : missing(context);
  });
  site.get('/archive', async (context) => page(context, archivePage(await view(context), null)));
  site.get('/archive/:year{[0-9]{4}}', async (context) => {
    const seen = await view(context);
    const year = context.req.param('year');
    return seen.log.days.some((day) => day.date.startsWith(year)) ? page(context, archivePage(seen, Number(year))) : missing(context);
  });
  site.route('/', subjectRoutes({ view, page }));
  site.route('/', searchRoutes({ view, page }, logSearcher(daybook)));
  site.route('/', savedSearchRoutes({ view, page }, daybook));
  site.route('/', relatedRoutes({ view, page }, daybook));
  site.route('/', labRoutes({ view, page }, daybook, { onDisk: labsOnDisk, place: labsPlace }));
  site.route('/', editorRoutes({ view, page, daybook, can: { capture: routeOf('capture'), publish: routeOf('publish day') } }));
  site.route('/', triageRoutes({ view, page }, daybook));
  site.route('/', readingRoutes({ view, page }, daybook));
  site.route('/', toReadRoutes({ view, page }, daybook));
  site.route('/', sourcesRoutes({ view, page }, daybook));
  site.route('/', digestRoutes({ view, page }, daybook));
  site.route('/', saveRoutes({ view, page }, daybook));
  site.route('/', waysInRoutes({ view, page }));
  site.route('/', appRoutes({ view }));
  site.get('/diagnostics', async (context) => {
    const severity = severities.find((one) => one === context.req.query('severity')) ?? null;
    return page(context, diagnosticsPage(await view(context, true), severity));
  });
  site.get('/about', async (context) => page(context, aboutPage(await view(context))));

  site.get('/files/*', async (context) => {
    const { log } = await live.current();
    const path = decodedPath(context.req.path.slice('/files/'.length));
    return (path === null ? null : await logFile(context, log, daybook.worktree, path)) ?? missing(context);
  });
  site.route('/', pageFiles());
  site.post('/theme', wordsBody, keepTheme);
  site.get('/live', (context) => liveVersions(context, live));
  site.all('*', missing);
  return site;
}

/** Where an operation is asked; null where the program does not have it. */
function routeOf(name: string): string | null {
  const operation = sharedOperations.find((one) => one.name === name);
  return operation ? apiPath(operation) : null;
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** A page with its tag, or word that the reader has it already. */
function page(context: Context, html: string, status: 200 | 400 | 404 | 500 | 501 = 200): Response {
  const tag = `"${hashOf(html)}"`;
  context.header('cache-control', 'no-cache');
  context.header('vary', 'Cookie, Accept-Language');
  if (status === 200) {
    context.header('etag', tag);
    if (context.req.header('if-none-match') === tag) return context.body(null, 304);
  }
  return context.html(html, status);
}

function dayAnswer(context: Context, seen: PageContext, ref: string): Response | null {
  const day = findDay(seen.log, ref);
  if (day) return page(context, dayPage(seen, day));
  const answer = findByDate(seen.log, ref);
  if (answer.kind === 'day') return context.redirect(seen.links.day(answer.day.ref), 302);
  if (answer.kind === 'date') return page(context, missingDayPage(seen, answer.date, ''), 404);
  return null;
}

function failure(context: Context, daybook: Daybook, error: Error): Response {
  const known = error instanceof DaybookError;
  const isGone = context.req.raw.signal.aborted; // Who asked has left: that is no failure.
  if (!known && !isGone)
    daybook.ports.logger.warn(say(`A page failed: ${error.stack ?? error.message}`, `页面出错：${error.stack ?? error.message}`));
  const nothing: Log = { dialect: daybook.dialect, notes: [], days: [], readme: null, files: new Set(), problems: [] };
  const seen = siteContext(context, daybook, { log: nothing, version: 'lost', diagnostics: () => [] }, false);
  const text = known
    ? error.text
    : say('Something went wrong that should not; the terminal says more.', '出现了不该有的错误，终端里有详情。');
  const status = known && errorStatus[error.code].http < 500 ? 404 : 500;
  return page(context, failurePage(seen, text, known ? error.hint : null), status);
}

function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
