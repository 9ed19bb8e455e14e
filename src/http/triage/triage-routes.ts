import { type Context, Hono } from 'hono';
import { counted } from '../../base/counted.js';
import { DaybookError, errorStatus } from '../../base/errors.js';
import { say } from '../../base/text.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { type OpenInbox, openInbox } from '../../operations/inbox/open-inbox.js';
import { inboxScript } from '../../pages/scripts.js';
import { triageStyle } from '../../pages/styles/triage.js';
import { triagePage } from '../../pages/triage/triage-page.js';
import { type TriageChoice, type TriagePlace, triageAddress, triagePath } from '../../pages/triage/triage-place.js';
import type { TriageProblem, TriageSaid } from '../../pages/triage/triage-view.js';
import { typesetFor } from '../../pages/typeset/tex-text.js';
import { lastingText } from '../lasting.js';
import { smallBody } from '../small-body.js';
import type { SiteAnswers } from '../subject-routes.js';
import { type SaidSteps, saidSteps } from './said-steps.js';
import { type TriageForm, triageStep } from './triage-step.js';
import { listCounts, triageViewOf } from './triage-view-of.js';

/** The page where the inbox is gone through, for people with and without script. */
export function triageRoutes({ view, page }: SiteAnswers, daybook: Daybook): Hono {
  const routes = new Hono();
  const said: SaidSteps<TriageSaid> = saidSteps();

  const shown = async (context: Context, place: TriagePlace, step: TriageSaid | null, problem: TriageProblem | null): Promise<string> => {
    const seen = await view(context);
    const shownView = await triageViewOf(daybook, seen, { place, said: step, problem });
    const texts = shownView.items.flatMap(({ title, abstract }) => [title, abstract]);
    return triagePage({ ...seen, typeset: await typesetFor(seen.typeset, texts) }, shownView);
  };

  routes.get(`${triagePath}/style.css`, (context) => lastingText(context, triageStyle, 'text/css'));
  routes.get(`${triagePath}/script.js`, (context) => lastingText(context, inboxScript, 'text/javascript'));
  routes.get(triagePath, async (context) =>
    page(context, await shown(context, placeOf(context.req.query()), said.of(context.req.query('said')), null)),
  );
  routes.post(triagePath, smallBody, async (context) => {
    const body: Body = await context.req.parseBody({ all: true }).catch(() => ({}));
    const wantsJson = context.req.header('accept')?.includes('application/json') ?? false;
    const place = placeOf({ shows: textOf(body.shows), from: textOf(body.from) });
    try {
      const seen = await view(context);
      const waited = wantsJson ? waitingIds(await openInbox(daybook, seen.log)) : [];
      const form = formOf(body);
      const done = await triageStep(daybook, seen, form);
      if ('to' in done) return wantsJson ? context.json(done) : context.redirect(done.to, 303);
      if (!wantsJson) return context.redirect(withSaid(triageAddress(place), said.keep(done)), 303);
      const inbox = await openInbox(daybook, await daybook.readLog());
      const [counts, still] = [listCounts(inbox), new Set(waitingIds(inbox))];
      const words = say(counted(counts.new, 'item waits', 'items wait'), `${counts.new} 条待处理`);
      const [text, gone] = [done.text[seen.language], waited.filter((id) => !still.has(id))];
      const stays = form.items.filter((id) => inbox.byId.get(id)?.state === place.shows);
      return context.json({ text, decision: done.decision, gone, stays, counts, waiting: words[seen.language] });
    } catch (error) {
      if (!(error instanceof DaybookError)) throw error;
      const { text, hint, code } = error;
      const status = errorStatus[code].http as 400;
      if (!wantsJson) return context.html(await shown(context, place, null, { text, hint }), status);
      const { language } = await view(context);
      return context.json({ problem: hint === null ? text[language] : `${text[language]} ${hint[language]}` }, status);
    }
  });
  return routes;
}

function waitingIds({ items }: Pick<OpenInbox, 'items'>): readonly string[] {
  return items.flatMap(({ id, state }) => (state === 'new' ? [id] : []));
}

/** What an address or a form says of the place; a place that cannot be is the first. */
function placeOf({ shows, from }: Readonly<Record<string, string | undefined>>): TriagePlace {
  const before = /^\d{1,9}$/.test(from ?? '') ? Number(from) : 0;
  return { shows: choices.find((choice) => choice === shows) ?? 'new', from: before };
}

const choices: readonly TriageChoice[] = ['new', 'dismissed', 'muted', 'noted'];

type Body = Readonly<Record<string, unknown>>;

function formOf(body: Body): TriageForm {
  const items = [body.item].flat().filter((one) => typeof one === 'string');
  return { do: textOf(body.do), items, value: textOf(body.value), decision: textOf(body.decision) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function withSaid(address: string, said: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}said=${said}`;
}
