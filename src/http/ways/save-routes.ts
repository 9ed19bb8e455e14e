import { type Context, Hono } from 'hono';
import { DaybookError, errorStatus } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { writeDraft } from '../../operations/add/write-draft.js';
import type { Daybook, OperationContext } from '../../operations/daybook-context.js';
import { readDate } from '../../operations/find-target.js';
import { today } from '../../operations/new-day.js';
import { queueLinks } from '../../operations/to-read/queue-links.js';
import { tellQueue } from '../../operations/to-read/tell-queue.js';
import type { PageContext } from '../../pages/page-context.js';
import { savePage } from '../../pages/ways/save-page.js';
import type { SaveView } from '../../pages/ways/save-view.js';
import { editorPlace } from '../editor/editor-place.js';
import { takeWebUse } from '../run-operation.js';
import { smallBody } from '../small-body.js';
import type { SiteAnswers } from '../subject-routes.js';
import { afterStep } from '../to-read/queue-sayings.js';
import { handedOver } from './handed-over.js';
import { oneAfterAnother } from './one-after-another.js';
import { linkPlaces, saveView } from './save-view.js';
import { draftOf, type SentEntry, sentEntry } from './sent-entry.js';
import { waysStyles } from './ways-styles.js';

/** The page where what a browser or a phone hands over becomes an entry. Asked for, it writes nothing; its form does. */
export function saveRoutes({ view }: SiteAnswers, daybook: Daybook): Hono {
  const routes = new Hono();
  const inTurn = oneAfterAnother();
  routes.get('/save', async (context) => {
    const { url, title, text } = context.req.query();
    const seen = await view(context);
    const isAsked = [url, title, text].some((part) => part !== undefined && part.trim() !== '');
    const handed = handedOver(context.req.query(), daybook.dialect.stars);
    return answer(context, seen, isAsked ? await saveView(operationContext(seen), seen.log, handed, seen.links) : null);
  });
  routes.post('/save', smallBody, async (context) => {
    const sent = sentEntry(await context.req.parseBody({ all: true }).catch(() => ({})), today(daybook));
    try {
      return await (sent.step === 'keep' ? keep(context, sent) : inTurn(() => write(context, sent)));
    } catch (error) {
      if (!(error instanceof DaybookError)) throw error;
      const { text, hint, code } = error;
      return shownAgain(context, sent, { problem: { text, hint, retry: null } }, errorStatus[code].http);
    }
  });
  return routes;

  function operationContext({ language }: PageContext): OperationContext {
    return { daybook, language };
  }

  /** Adds the entry and leads to the editor of its day; what was noted already is shown first. */
  async function write(context: Context, sent: SentEntry): Promise<Response> {
    const draft = draftOf(sent);
    const date = readDate(sent.values.date);
    const seen = await view(context);
    const { links } = seen;
    // What was written a moment ago is seen, too.
    const log = await daybook.readLog();
    const noted = sent.isAgain ? [] : linkPlaces(log, draft.url ?? null, links);
    if (noted.length > 0) return shownAgain(context, sent, { noted, isAgain: true, problem: askAgain }, 409);
    const added = await writeDraft(operationContext(seen), log, draft, { date, dryRun: false });
    await tellQueue(daybook, log, { ...added, url: draft.url ?? null }, null);
    return context.redirect(editorPlace(daybook, { added, entry: draft, before: log }, links), 303);
  }

  /** Keeps the link in the to-read queue, with its title and abstract, and leads there. */
  async function keep(context: Context, sent: SentEntry): Promise<Response> {
    const { url, title, abstract, tips } = sent.values;
    if (tips !== '') throw remarkLost();
    const seen = await view(context);
    const noted = linkPlaces(seen.log, url, seen.links);
    if (noted.length > 0) return shownAgain(context, sent, { noted, isAgain: true, problem: notKept }, 409);
    takeWebUse('pages', 1);
    const { lines } = await queueLinks(operationContext(seen), [{ url, title, abstract }]);
    const [line] = lines;
    if (line?.status === 'failed' && line.problem) throw line.problem;
    const became = line?.status === 'waiting' ? 'waiting' : line?.problem == null ? 'kept' : 'unread';
    return context.redirect(afterStep(became, line?.link ? { number: line.link.number } : {}, undefined), 303);
  }

  async function shownAgain(context: Context, sent: SentEntry, more: Partial<SaveView>, status: number): Promise<Response> {
    const seen = await view(context);
    const { values, offers, about, isAgain } = sent;
    const rest = { origins: {}, noted: [], problem: null, today: today(daybook) };
    return answer(context, seen, { values, offers, about, isAgain, ...rest, ...more }, status);
  }
}

const askAgain = {
  text: say('This is noted already, so nothing was written yet.', '这一页已经记过，还没有写入。'),
  hint: say('Write it again all the same, or leave it.', '可以再记一次，也可以不记。'),
  retry: null,
};

const notKept = {
  text: say('This is noted already, so it was not kept for later.', '这一页已经记过，没有放进待读。'),
  hint: null,
  retry: null,
};

function remarkLost(): DaybookError {
  return new DaybookError(
    'bad-value',
    say(
      'The to-read queue keeps a link with title and abstract; your tips would be lost, so nothing was kept.',
      '待读队列只保存链接、标题和摘要，填写的 Tips 会丢失，因此没有保存。',
    ),
    { hint: say('Write the entry, or empty the tips.', '请直接写入，或清空 Tips。') },
  );
}

/** A page with what somebody handed over is kept by no cache. */
function answer(context: Context, seen: PageContext, view: SaveView | null, status = 200): Response {
  context.header('cache-control', 'no-store');
  // The page is never loaded anew under who writes.
  const shown = savePage({ ...seen, links: { ...seen.links, live: null } }, view, waysStyles);
  return context.html(shown, status as 200) as Response;
}
