import type { InboxItem } from '../../inbox/item.js';
import type { Daybook } from '../daybook-context.js';
import type { ChangedItems } from './changed-items.js';
import { findItems } from './find-items.js';
import { itemRecord } from './item-record.js';
import { openInbox } from './open-inbox.js';
import { recordDecisions } from './record-decisions.js';
import { decidedAlready } from './refused-item.js';

/**
 * Takes items out of the inbox that are not wanted, as one decision. What was decided otherwise, or is noted, is refused and stays as it is.
 * @throws DaybookError `unknown-ref` or `bad-value` when one is named alone that is not there.
 */
export async function dismissItems(daybook: Daybook, wanted: readonly string[]): Promise<ChangedItems> {
  const log = await daybook.readLog();
  const inbox = await openInbox(daybook, log);
  const { items, refused } = findItems(inbox, log, wanted);
  const open = items.filter(isOpen);
  if (open.length > 0)
    await recordDecisions(
      daybook,
      [{ event: 'dismissed', items: open.map(({ id }) => id) }],
      `inbox dismiss ${open.map(({ url }) => url).join(' ')}`,
    );
  const isDismissed = (item: InboxItem): boolean => isOpen(item) || item.state === 'dismissed';
  return {
    items: items.filter(isDismissed).map((item) => ({ item: itemRecord({ ...item, state: 'dismissed' }), isChanged: isOpen(item) })),
    refused: [...items.filter((item) => !isDismissed(item)).map(decidedAlready), ...refused],
    waiting: waitingAfter(inbox.items, open),
  };
}

/** True for an item that nobody has decided about. */
export function isOpen({ state }: InboxItem): boolean {
  return state === 'new' || state === 'muted';
}

/** How many items wait once some of them no longer do. */
export function waitingAfter(items: readonly InboxItem[], gone: readonly InboxItem[]): number {
  const left = new Set(gone);
  return items.filter((item) => item.state === 'new' && !left.has(item)).length;
}
