import { type Context, Hono } from 'hono';
import { parseDate } from '../base/dates.js';
import { DaybookError, errorStatus } from '../base/errors.js';
import { say } from '../base/text.js';
import { findDay, newestDay } from '../log/log.js';
import { publicLog } from '../log/public-log.js';
import type { Log } from '../log/types.js';
import type { Daybook } from '../operations/daybook-context.js';
import { emptyLogPage, failurePage, missingDayPage, missingPage } from '../pages/missing-page.js';
import { outletPage } from '../pages/outlet-page.js';
import type { PageContext } from '../pages/page-context.js';
import { outletScript } from '../pages/scripts.js';
import { outletStyle } from '../pages/styles/outlet.js';
import { escapeHtml } from '../publish/article/escape.js';
import { makeArticle } from '../publish/article/make-article.js';
import { publicDay } from '../publish/article/public-day.js';
import { outlets } from '../publish/outlets.js';
import { lastingText } from './lasting.js';
import type { LiveLog } from './live.js';
import { type DayArticle, outletView, type SeenLog, themeQuery } from './outlet-view.js';
import { chosenLanguage, chosenTheme } from './preferences.js';
import { security } from './security.js';
import { serverLinks } from './server-links.js';

/** The pages that show a day as an article for WeChat, CSDN, Zhihu and Bilibili. Mounted before the site, which answers every address. */
export function outletRoutes(daybook: Daybook, live: Pick<LiveLog, 'current'>): Hono {
  const routes = new Hono();
  const shared = new WeakMap<Log, Log>();
  const view = async (context: Context): Promise<SeenLog> => {
    const { log, version } = await live.current();
    const seen = shared.get(log) ?? publicLog(log);
    shared.set(log, seen);
    return { daybook, page: pageContext(context, daybook, seen, version), hidden: log };
  };

  routes.use('/outlets', security);
  routes.use('/outlets/*', security);
  routes.onError((error, context) => failure(context, daybook, error));
  routes.get('/outlets', (context) => context.redirect('/outlets/wechat', 302));
  routes.get('/outlets/style.css', (context) => lastingText(context, outletStyle, 'text/css'));
  routes.get('/outlets/script.js', (context) => lastingText(context, outletScript, 'text/javascript'));
  routes.get('/outlets/:name', async (context) => chooseDay(context, await view(context)));
  routes.get('/outlets/:name/:ref', async (context) => {
    const seen = await view(context);
    const found = await articleAt(context, seen);
    return found instanceof Response ? found : html(context, outletPage(seen.page, outletView(seen, found)));
  });
  routes.get('/outlets/:name/:ref/article', async (context) => {
    const found = await articleAt(context, await view(context));
    return found instanceof Response ? found : preview(context, found);
  });
  routes.get('/outlets/:name/:ref/download', async (context) => {
    const found = await articleAt(context, await view(context));
    return found instanceof Response ? found : download(context, found);
  });
  return routes;
}

/** Only its own frame besides what every page loads. */
const pagePolicy =
  "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The article alone: its styles stand in its tags, its pictures come from anywhere, and no script runs. */
const previewPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' https: http: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

function pageContext(context: Context, daybook: Daybook, log: Log, version: string): PageContext {
  return {
    language: chosenLanguage(context, daybook.config.language),
    theme: chosenTheme(context),
    links: serverLinks(new URL(context.req.url)),
    log,
    title: daybook.config.title ?? 'Daybook',
    diagnostics: null,
    version,
  };
}

/** Goes to the day that was asked for, or to the newest. */
function chooseDay(context: Context, seen: SeenLog): Response {
  const outlet = outlets.find(({ name }) => name === context.req.param('name'));
  if (!outlet) return html(context, missingPage(seen.page, context.req.path), 404);
  const { log } = seen.page;
  const asked = parseDate(context.req.query('date') ?? '');
  const day = asked === null ? newestDay(log) : findDay(log, asked);
  if (!day) return html(context, asked === null ? emptyLogPage(seen.page) : missingDayPage(seen.page, asked, ''), 404);
  return context.redirect(`/outlets/${outlet.name}/${day.ref}${themeQuery(outlet, context.req.query('theme'))}`, 302);
}

async function articleAt(context: Context, seen: SeenLog): Promise<DayArticle | Response> {
  const { page, daybook, hidden } = seen;
  const outlet = outlets.find(({ name }) => name === context.req.param('name'));
  const ref = context.req.param('ref') ?? '';
  const day = outlet ? publicDay(hidden, page.log, ref) : null;
  if (!outlet || !day) return html(context, missingPage(page, context.req.path), 404);
  const theme = outlet.themes.find(({ name }) => name === context.req.query('theme'))?.name ?? outlet.themes[0]?.name ?? null;
  const source = { worktree: daybook.worktree, config: daybook.config, log: page.log };
  return { outlet, day, theme, result: await makeArticle(source, outlet, day, theme === null ? {} : { theme }) };
}

/** The article alone, for the frame of its page. */
function preview(context: Context, { result }: DayArticle): Response {
  const style =
    'body{margin:24px 16px;font:16px/1.75 sans-serif;overflow-wrap:anywhere}h2{margin:32px 0 8px;font-size:18px;line-height:1.5}img{max-width:100%}figure{margin:16px 0}a{pointer-events:none}';
  const body = result.html ?? '';
  context.header('content-security-policy', previewPolicy);
  return context.html(
    `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(result.title)}</title><style>${style}</style></head><body>\n${body}</body></html>\n`,
  );
}

/** The article as a file: HTML where it is pasted, Markdown where it is imported. */
function download(context: Context, { outlet, day, result }: DayArticle): Response {
  const [body, ending, type] =
    result.markdown !== null ? [result.markdown, 'md', 'text/markdown'] : [result.html ?? result.plain, 'html', 'text/html'];
  return context.body(body, 200, {
    'content-type': `${type}; charset=utf-8`,
    'content-disposition': `attachment; filename="${outlet.name}-${day.ref}.${ending}"`,
    'content-security-policy': "default-src 'none'; sandbox",
  });
}

function html(context: Context, text: string, status: 200 | 404 | 500 = 200): Response {
  context.header('cache-control', 'no-cache');
  context.header('vary', 'Cookie, Accept-Language');
  context.header('content-security-policy', pagePolicy);
  return context.html(text, status) as Response;
}

function failure(context: Context, daybook: Daybook, error: Error): Response {
  const known = error instanceof DaybookError;
  if (!known) daybook.ports.logger.warn(say(`A page failed: ${error.stack ?? error.message}`, `页面出错：${error.stack ?? error.message}`));
  const nothing: Log = { dialect: daybook.dialect, notes: [], days: [], readme: null, files: new Set(), problems: [] };
  const unknown = say('Something went wrong that should not; the terminal says more.', '出现了不该有的错误，终端里有详情。');
  return html(
    context,
    failurePage(pageContext(context, daybook, nothing, 'lost'), known ? error.text : unknown, known ? error.hint : null),
    known && errorStatus[error.code].http < 500 ? 404 : 500,
  );
}
