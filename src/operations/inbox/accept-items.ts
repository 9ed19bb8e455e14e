import type { InboxItem } from '../../inbox/item.js';
import { withReadNote } from '../../log/with-note.js';
import type { OperationContext } from '../daybook-context.js';
import { readDate } from '../find-target.js';
import { type AcceptedItem, acceptItem } from './accept-item.js';
import { waitingAfter } from './dismiss-items.js';
import { findItems } from './find-items.js';
import { openInbox } from './open-inbox.js';
import { decidedAlready, type RefusedItem, refusal } from './refused-item.js';

/** What became of items that were accepted. */
export interface AcceptedItems {
  readonly accepted: readonly AcceptedItem[];
  readonly refused: readonly RefusedItem[];
  /** How many wait now. */
  readonly waiting: number;
}

/**
 * Writes items into a day one after the other, each wholly or not at all; one that cannot be written stops no other.
 * @throws DaybookError `bad-date`, and what goes wrong with an item that is named alone.
 */
export async function acceptItems(
  context: OperationContext,
  wanted: readonly string[],
  { date, dryRun }: { readonly date: string | undefined; readonly dryRun: boolean },
): Promise<AcceptedItems> {
  const { daybook } = context;
  if (date !== undefined) readDate(date);
  const log = await daybook.readLog();
  const inbox = await openInbox(daybook, log);
  const found = findItems(inbox, log, wanted);
  const [noted, open] = [found.items.filter(isNoted), found.items.filter((item) => !isNoted(item))];
  const accepted: AcceptedItem[] = [];
  const refused: RefusedItem[] = noted.map(decidedAlready);
  // A dry run writes nothing, so the entries before are kept in mind.
  let ahead = log;
  for (const item of open) {
    const before = dryRun ? ahead : await daybook.readLog();
    try {
      const one = await acceptItem(context, before, item, { date, dryRun });
      if (one.note !== null) ahead = withReadNote(before, one.note);
      accepted.push(one);
    } catch (error) {
      refused.push(refusal(error, item.id, item, found.isAlone));
    }
  }
  const gone = dryRun ? [] : accepted.map(({ item }) => item);
  return { accepted, refused: [...refused, ...found.refused], waiting: waitingAfter(inbox.items, gone) };
}

function isNoted({ noted }: InboxItem): boolean {
  return noted !== null;
}
