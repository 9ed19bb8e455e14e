import type { Context } from 'hono';
import { DaybookError } from '../../base/errors.js';
import { type Bilingual, say } from '../../base/text.js';
import { standingOffers, withOffers } from '../../log/edit/entry-offer.js';
import { rebaseValues } from '../../log/edit/rebase-values.js';
import { typedValues } from '../../log/edit/typed-entry.js';
import { noModel } from '../../operations/inbox/assist/no-model.js';
import { offersForEntry } from '../../operations/inbox/assist/offers-for-entry.js';
import { type EditedDay, type EditorPorts, editedDay } from './editor-context.js';
import { editorPage } from './editor-page.js';
import { pageAddress } from './page-address.js';
import type { SaidName } from './said.js';

/**
 * Has the language model of the settings offer texts for an entry's empty fields. Its answer may come late: nothing is put into the day
 * by it, and it is shown beside the fields that are empty then.
 */
export async function suggestAnswer(context: Context, ports: EditorPorts, asked: EditedDay, index: number): Promise<Response> {
  const { daybook } = ports;
  const { drafts } = daybook.worktree;
  const { assist, language } = { ...daybook.config.inbox, language: daybook.config.language ?? asked.seen.language };
  const before = typedValues(asked.note, index, asked.draft.loose);
  const isOwn = !standingOffers(drafts.offers(asked.open.ref), before).some(({ field, isTaken }) => field === 'abstract' && isTaken);
  let problem: Bilingual | null = null;
  const fresh = await (async () => {
    if (assist === null) throw noModel();
    const entry = { title: before.title, url: before.url, abstract: isOwn ? before.abstract : '' };
    return offersForEntry(daybook, assist, asked.seen.log, entry, language);
  })().catch((error: unknown) => {
    if (!(error instanceof DaybookError)) throw error;
    problem = sentence(error);
    return [];
  });
  const day = (await editedDay(context, ports)) ?? asked;
  const { index: at, isGone, values } = rebaseValues(day.note, day.draft.loose, index, before, before);
  if (problem)
    return editorPage(context, ports, day, {
      view: 'form',
      index: at,
      ...(assist ? { said: null, problem } : { said: problem }),
      status: 200,
    });
  const known = drafts.offers(day.open.ref);
  const offers = isGone ? known : withOffers(known, fresh, values);
  if (!isGone) drafts.keepOffers(day.open.ref, offers);
  const isOffered = standingOffers(offers, values).some(({ isTaken }) => !isTaken);
  const said: SaidName = isGone ? 'suggested-late' : isOffered ? 'suggested' : 'suggested-nothing';
  return context.redirect(pageAddress(day.addresses, { view: 'form', index: isGone ? undefined : at, said }), 303);
}

function sentence({ text, hint }: DaybookError): Bilingual {
  return say(`${text.en} ${hint?.en ?? ''}`.trim(), `${text.zh}${hint?.zh ?? ''}`);
}
