import { type Context, Hono } from 'hono';
import { DaybookError, errorStatus } from '../../base/errors.js';
import type { Language } from '../../base/text.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { fetchingSince } from '../../operations/inbox/fetch-lock.js';
import { inboxOpmlOperation } from '../../operations/inbox/inbox-opml.js';
import { sourceRecords } from '../../operations/inbox/source-record.js';
import { clockIn } from '../../operations/inbox/source-report.js';
import { sourcesPage } from '../../pages/sources/sources-page.js';
import { type SourceLine, type SourcesProblem, sourcesPath } from '../../pages/sources/sources-view.js';
import { sourcesStyle } from '../../pages/styles/sources.js';
import { lastingText } from '../lasting.js';
import { runOperation } from '../run-operation.js';
import { hashOf } from '../server-links.js';
import { smallBody } from '../small-body.js';
import type { SiteAnswers } from '../subject-routes.js';
import { saidSteps } from '../triage/said-steps.js';
import { saidAfter } from './sources-sayings.js';
import { type RemovedSources, sourcesStep } from './sources-step.js';

/** The page of the inbox's sources, for people with and without script. */
export function sourcesRoutes({ view, page }: SiteAnswers, daybook: Daybook): Hono {
  const routes = new Hono();
  const removed: RemovedSources = saidSteps();

  const shown = async (context: Context, problem: SourcesProblem | null): Promise<string> => {
    const seen = await view(context);
    const since = fetchingSince(daybook.root);
    return sourcesPage(seen, {
      sources: linesOf(daybook, seen.language),
      fetchingSince: since && clockIn(daybook.config.timezone, since.toISOString()).slice(-5),
      said: problem === null ? saidAfter(context.req.query(), (was) => removed.of(was) !== null) : null,
      problem,
      style: `${sourcesPath}/style.css?v=${hashOf(sourcesStyle)}`,
    });
  };

  routes.get(`${sourcesPath}/style.css`, (context) => lastingText(context, sourcesStyle, 'text/css'));
  routes.get(`${sourcesPath}.opml`, async (context) => {
    const { output } = await runOperation(daybook, inboxOpmlOperation, {}, 'en');
    return context.body((output as { readonly opml: string }).opml, 200, { 'content-type': 'text/x-opml; charset=utf-8' });
  });
  routes.get(sourcesPath, async (context) => page(context, await shown(context, null)));
  routes.post(sourcesPath, smallBody, async (context) => {
    const form = await textsOf(await context.req.parseBody().catch(() => ({})));
    try {
      const { language } = await view(context);
      return context.redirect(await sourcesStep(daybook, language, form, removed), 303);
    } catch (error) {
      if (!(error instanceof DaybookError)) throw error;
      const { text, hint, code } = error;
      const isTyped = form.do === 'add';
      const problem = { text, hint, typed: isTyped ? (form.url ?? '') : '', name: isTyped ? (form.name ?? '') : '' };
      return context.html(await shown(context, problem), errorStatus[code].http as 400);
    }
  });
  return routes;
}

function linesOf(daybook: Daybook, language: Language): readonly SourceLine[] {
  const clock = (time: string | null): string | null => time && clockIn(daybook.config.timezone, time);
  return sourceRecords(daybook, language).map((record) => ({
    ...record,
    lastSuccess: clock(record.lastSuccess),
    nextTry: clock(record.nextTry),
  }));
}

/** The texts of a form, and the text of a file that it sends. */
async function textsOf(form: Readonly<Record<string, unknown>>): Promise<Record<string, string>> {
  const texts = Object.entries(form).map(async ([name, value]) => {
    if (value instanceof File) return [name, await value.text()];
    return typeof value === 'string' ? [name, value.trim()] : [name, ''];
  });
  return Object.fromEntries(await Promise.all(texts));
}
