import { type Context, Hono } from 'hono';
import { dateIn } from '../../base/dates.js';
import { DaybookError, errorStatus } from '../../base/errors.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { openQueue } from '../../operations/to-read/queue-file.js';
import { toReadStyle } from '../../pages/styles/to-read.js';
import { toReadPage } from '../../pages/to-read/to-read-page.js';
import type { QueueChoice, QueueProblem } from '../../pages/to-read/to-read-view.js';
import { lastingText } from '../lasting.js';
import { hashOf } from '../server-links.js';
import { smallBody } from '../small-body.js';
import type { SiteAnswers } from '../subject-routes.js';
import { saidOf } from './queue-sayings.js';
import { queueStep } from './queue-step.js';

/** The page of what is to be read, for people with and without script. */
export function toReadRoutes({ view, page }: SiteAnswers, daybook: Daybook): Hono {
  const routes = new Hono();
  const dateOf = (at: string): string => dateIn(daybook.config.timezone, new Date(at));

  const shown = async (context: Context, choice: QueueChoice, problem: QueueProblem | null): Promise<string> => {
    const seen = await view(context);
    const { links, problems } = await openQueue(daybook, seen.log);
    return toReadPage(seen, {
      ...choice,
      queue: links,
      said: problem === null ? saidOf(context.req.query(), links, seen.log) : null,
      problem,
      broken: problems.map(({ message }) => message),
      dateOf,
      style: `/to-read/style.css?v=${hashOf(toReadStyle)}`,
    });
  };

  routes.get('/to-read/style.css', (context) => lastingText(context, toReadStyle, 'text/css'));
  routes.get('/to-read', async (context) => page(context, await shown(context, choiceOf(context.req.query()), null)));
  routes.post('/to-read', smallBody, async (context) => {
    const form = textsOf(await context.req.parseBody().catch(() => ({})));
    try {
      const seen = await view(context);
      return context.redirect(await queueStep(daybook, seen, form), 303);
    } catch (error) {
      if (!(error instanceof DaybookError)) throw error;
      const { text, hint, code } = error;
      const typed = form.do === 'add' ? (form.url ?? '') : '';
      const html = await shown(context, choiceOf(form), { text, hint, typed });
      return context.html(html, errorStatus[code].http as 400);
    }
  });
  return routes;
}

/** What an address or a form chooses to see. */
function choiceOf({ shows, order }: Readonly<Record<string, string | undefined>>): QueueChoice {
  return { shows: shows === 'done' ? 'done' : 'waiting', isNewestFirst: order === 'newest' };
}

function textsOf(form: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])));
}
