import type { Context } from 'hono';
import type { Config } from '../log/config.js';
import { extendTopics } from '../log/subjects/find-topics.js';
import { topics } from '../log/subjects/topics.js';
import type { Daybook } from '../operations/daybook-context.js';
import type { PageContext } from '../pages/page-context.js';
import { remember } from '../pages/remember.js';
import { labsOnDisk } from '../publish/labs/labs-on-disk.js';
import { labsView } from './lab-routes.js';
import type { LogState } from './live.js';
import { chosenLanguage, chosenTheme } from './preferences.js';
import { serverLinks } from './server-links.js';

/** Logs larger than this are checked only when their diagnostics are asked for, so that a page comes at once. */
const mostEntriesToCheckUnasked = 5_000;

/** What pages of this server are made from: the log as it is, its settings, and what the reader chose. */
export function siteContext(context: Context, daybook: Daybook, state: LogState, withDiagnostics: boolean): PageContext {
  const { config } = daybook;
  const entries = state.log.days.reduce((sum, day) => sum + day.entries.length, 0);
  return {
    language: chosenLanguage(context, config.language),
    theme: chosenTheme(context),
    links: serverLinks(new URL(context.req.url)),
    log: state.log,
    typeset: state.typeset ?? null,
    ...labsOf(),
    topics: topicsOf(config),
    title: config.title ?? 'Daybook',
    saved: config.searches.map(({ name, title, query }) => ({ name, title, query, feed: null })),
    diagnostics: withDiagnostics || entries <= mostEntriesToCheckUnasked ? state.diagnostics() : null,
    version: state.version,
  };
}

/** Absent where no labs are built and installed. */
function labsOf(): Pick<PageContext, 'labs'> {
  const labs = labsView(labsOnDisk());
  return labs ? { labs } : {};
}

/** The topics that the program knows, with those of the log's settings. */
const topicsOf = remember(({ site }: Config) => extendTopics(topics, site.topics));
