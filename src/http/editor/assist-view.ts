import type { Bilingual } from '../../base/text.js';
import { offerFields, standingOffers } from '../../log/edit/entry-offer.js';
import type { EntryValues } from '../../log/edit/entry-values.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { usedToday } from '../../operations/inbox/assist/usage-file.js';
import type { AssistView } from '../../pages/editor/editor-view.js';

/** An entry, as a form shows it. */
interface ShownEntry {
  /** 0-based; null for one that is not in the draft yet. */
  readonly index: number | null;
  readonly values: EntryValues;
}

/** What the form of an entry shows of a language model's help; null where none is set up. */
export function assistView(daybook: Daybook, ref: string, entry: ShownEntry, problem: Bilingual | null): AssistView | null {
  const { assist } = daybook.config.inbox;
  if (assist === null) return null;
  const { index, values } = entry;
  return {
    model: assist.model,
    left: Math.max(0, assist.tokensPerDay - usedToday(daybook)),
    perDay: assist.tokensPerDay,
    asking: index === null ? 'untitled' : offerFields.some((field) => values[field] === '') ? 'ready' : 'full',
    offers: index === null ? [] : standingOffers(daybook.worktree.drafts.offers(ref), values),
    problem,
  };
}
