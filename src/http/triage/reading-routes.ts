import { type Context, Hono } from 'hono';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { byHand } from '../../capture/problems.js';
import type { InboxItem } from '../../inbox/item.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { tasteWords } from '../../operations/inbox/decision-words.js';
import { itemMutes } from '../../operations/inbox/item-mutes.js';
import { type OpenInbox, openInbox } from '../../operations/inbox/open-inbox.js';
import { keptArticle, readItem } from '../../operations/inbox/read-item.js';
import { missingPage } from '../../pages/missing-page.js';
import type { PageContext } from '../../pages/page-context.js';
import { readingPage } from '../../pages/triage/reading-page.js';
import type { ReadingBlock } from '../../pages/triage/reading-view.js';
import { pageStart, triagePath } from '../../pages/triage/triage-place.js';
import type { TriageProblem } from '../../pages/triage/triage-view.js';
import { typesetFor } from '../../pages/typeset/tex-text.js';
import { takeWebUse } from '../run-operation.js';
import { wordsBody } from '../small-body.js';
import type { SiteAnswers } from '../subject-routes.js';
import { triageAssets } from './triage-assets.js';
import { itemView, listedItems, whyView, writtenPlaces } from './triage-view-of.js';

/** The reading view of one item; its page is fetched when that is asked for, and kept. */
export function readingRoutes({ view, page }: SiteAnswers, daybook: Daybook): Hono {
  const routes = new Hono();
  const path = `${triagePath}/:id{[0-9a-f]{12}}`;

  const shown = async (
    seen: PageContext,
    inbox: OpenInbox,
    item: InboxItem,
    problem: TriageProblem | null,
    wasRead: boolean,
  ): Promise<string> => {
    const { state } = item;
    const shows = state === 'new' || state === 'dismissed' || state === 'muted' ? state : null;
    const all = shows === null ? [] : await listedItems(daybook, seen.log, inbox, shows);
    const at = all.findIndex((one) => one.item === item);
    const why = all[at]?.why ?? null;
    const article = keptArticle(daybook, item);
    const typeset = await typesetFor(seen.typeset, [item.title, item.abstract, ...wordsOf(article ?? [])]);
    return readingPage(
      { ...seen, typeset },
      {
        item: itemView(daybook, item, {
          written: writtenPlaces(daybook, seen)(item),
          why: why && whyView(seen, why),
          mutedBy: itemMutes(inbox)(item).map(tasteWords),
        }),
        place: shows && { shows, from: pageStart(at) },
        article,
        problem,
        isReadByItself: problem === null && !wasRead,
        assets: triageAssets(),
      },
    );
  };
  const asked = async (context: Context): Promise<{ seen: PageContext; inbox: OpenInbox; item: InboxItem | undefined }> => {
    const seen = await view(context);
    const inbox = await openInbox(daybook, seen.log);
    return { seen, inbox, item: inbox.byId.get(context.req.param('id') ?? '') };
  };

  routes.get(path, async (context) => {
    const { seen, inbox, item } = await asked(context);
    return item
      ? page(context, await shown(seen, inbox, item, null, context.req.query('read') !== undefined))
      : page(context, missingPage(seen, context.req.path), 404);
  });
  routes.post(path, wordsBody, async (context) => {
    const { seen, inbox, item } = await asked(context);
    if (!item) return page(context, missingPage(seen, context.req.path), 404);
    const wantsJson = context.req.header('accept')?.includes('application/json') ?? false;
    try {
      takeWebUse('pages', 1);
      await readItem(daybook, item);
      if (wantsJson) return context.json({ problem: null });
      return context.redirect(`${triagePath}/${item.id}?read`, 303);
    } catch (error) {
      if (!(error instanceof DaybookError)) throw error;
      const problem = readingProblem(error);
      if (wantsJson) return context.json({ problem: [problem.text, problem.hint].flatMap((said) => said?.[seen.language] ?? []) });
      // The page itself was asked for and is there; only what it would hold is not.
      return context.html(await shown(seen, inbox, item, problem, true));
    }
  });
  return routes;
}

/** Why a page cannot be read here, without what is typed in a terminal then: the page has buttons for that. */
function readingProblem({ text, hint }: DaybookError): TriageProblem {
  const rest = hint && say(withoutLine(hint.en, byHand.en), withoutLine(hint.zh, byHand.zh));
  return { text, hint: rest?.en === '' ? null : rest };
}

function withoutLine(text: string, line: string): string {
  return text
    .split('\n')
    .filter((one) => one !== line)
    .join('\n');
}

/** The words of a page, run by run. */
function wordsOf(blocks: readonly ReadingBlock[]): readonly string[] {
  return blocks.flatMap((block) => ('runs' in block ? block.runs : 'items' in block ? block.items.flat() : []).map(({ text }) => text));
}
