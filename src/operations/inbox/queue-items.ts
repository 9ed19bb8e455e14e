import type { InboxItem } from '../../inbox/item.js';
import { isStrongId } from '../../log/papers/strong-ids.js';
import type { Log } from '../../log/types.js';
import type { Daybook } from '../daybook-context.js';
import { planQueue } from '../to-read/plan-queue.js';
import { appendToQueue, openQueue } from '../to-read/queue-file.js';
import { isOpen, waitingAfter } from './dismiss-items.js';
import { findItems } from './find-items.js';
import type { ChangedItems } from './item-input.js';
import { itemRecord } from './item-record.js';
import { openInbox } from './open-inbox.js';
import { recordDecisions } from './record-decisions.js';

/**
 * Puts items into the to-read queue: first there, then they are marked as put off, so that whoever is ended in between has them in the
 * queue, where the inbox knows them. Their pages are read when they are written about.
 * @throws DaybookError `unknown-ref` when one of them is not there; then none is queued.
 */
export async function queueItems(daybook: Daybook, wanted: readonly string[]): Promise<ChangedItems> {
  const log = await daybook.readLog();
  const inbox = await openInbox(daybook, log);
  const found = findItems(inbox, log, wanted);
  const open = found.filter((item) => isOpen(item) || item.state === 'dismissed');
  const opened = new Set(open);
  const queued = await queueAll(daybook, log, open);
  if (open.length > 0)
    await recordDecisions(
      daybook,
      [{ event: 'later', items: open.map(({ id }) => id), queued }],
      `inbox later ${open.map(({ url }) => url).join(' ')}`,
    );
  return {
    items: found.map((item) => ({
      item: itemRecord(opened.has(item) ? { ...item, state: 'later' } : item),
      isChanged: opened.has(item),
    })),
    waiting: waitingAfter(inbox.items, open),
  };
}

/** Queues what does not wait there yet; returns the ids under which it was queued. */
async function queueAll(daybook: Daybook, log: Log, items: readonly InboxItem[]): Promise<readonly string[]> {
  const planned = planQueue(items.map(linkOf), log, await openQueue(daybook, log), daybook.ports.now());
  const problem = planned.find((one) => one.problem !== null)?.problem;
  if (problem) throw problem;
  const events = planned.flatMap((one) => one.events);
  await appendToQueue(daybook, events, `to-read add ${items.map(({ url }) => url).join(' ')}`);
  return events.flatMap((event) => (event.event === 'added' ? [event.id] : []));
}

/** A feed has often only the beginning of a page, so the queue takes the abstract of papers only. */
function linkOf({ url, title, abstract, keys }: InboxItem): { url: string; title: string; abstract: string | undefined } {
  return { url, title, abstract: keys.some(isStrongId) ? (abstract ?? undefined) : undefined };
}
