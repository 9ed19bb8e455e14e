import type { InboxItem } from '../../inbox/item.js';
import { isStrongId } from '../../log/papers/strong-ids.js';
import type { Log } from '../../log/types.js';
import type { Daybook } from '../daybook-context.js';
import { planQueue } from '../to-read/plan-queue.js';
import { appendToQueue, openQueue } from '../to-read/queue-file.js';
import type { ChangedItems } from './changed-items.js';
import { isOpen, waitingAfter } from './dismiss-items.js';
import { findItems } from './find-items.js';
import { itemRecord } from './item-record.js';
import { openInbox } from './open-inbox.js';
import { recordDecisions } from './record-decisions.js';
import { decidedAlready, type RefusedItem, refusal } from './refused-item.js';

/**
 * Puts items into the to-read queue: first there, then they are marked as put off, so that whoever is ended in between has them in the
 * queue, where the inbox knows them. Their pages are read when they are written about. What is noted or was accepted is refused and stays.
 * @throws DaybookError `unknown-ref` or `bad-value` when one is named alone that is not there, or whose address the queue does not take.
 */
export async function queueItems(daybook: Daybook, wanted: readonly string[]): Promise<ChangedItems> {
  const log = await daybook.readLog();
  const inbox = await openInbox(daybook, log);
  const found = findItems(inbox, log, wanted);
  const isWanted = (item: InboxItem): boolean => isOpen(item) || item.state === 'dismissed';
  const { queued, ids, refused } = await queueAll(daybook, log, found.items.filter(isWanted), found.isAlone);
  if (queued.size > 0)
    await recordDecisions(
      daybook,
      [{ event: 'later', items: [...queued].map(({ id }) => id), queued: ids }],
      `inbox later ${[...queued].map(({ url }) => url).join(' ')}`,
    );
  const decided = found.items.filter((item) => !isWanted(item) && item.state !== 'later');
  return {
    items: found.items
      .filter((item) => queued.has(item) || item.state === 'later')
      .map((item) => ({ item: itemRecord({ ...item, state: 'later' }), isChanged: queued.has(item) })),
    refused: [...decided.map(decidedAlready), ...refused, ...found.refused],
    waiting: waitingAfter(inbox.items, [...queued]),
  };
}

interface QueuedItems {
  /** Those that are in the queue now. */
  readonly queued: ReadonlySet<InboxItem>;
  /** The ids under which they were queued, but for what waited there. */
  readonly ids: readonly string[];
  readonly refused: readonly RefusedItem[];
}

async function queueAll(daybook: Daybook, log: Log, items: readonly InboxItem[], isAlone: boolean): Promise<QueuedItems> {
  const planned = planQueue(items.map(linkOf), log, await openQueue(daybook, log), daybook.ports.now());
  const refused = items.flatMap((item, at) => {
    const problem = planned[at]?.problem ?? null;
    return problem === null ? [] : [refusal(problem, item.id, item, isAlone)];
  });
  const queued = items.filter((_, at) => planned[at]?.problem === null);
  const events = planned.flatMap((one) => one.events);
  await appendToQueue(daybook, events, `to-read add ${queued.map(({ url }) => url).join(' ')}`);
  return { queued: new Set(queued), ids: events.flatMap((event) => (event.event === 'added' ? [event.id] : [])), refused };
}

/** A feed has often only the beginning of a page, so the queue takes the abstract of papers only. */
function linkOf({ url, title, abstract, keys }: InboxItem): { url: string; title: string; abstract: string | undefined } {
  return { url, title, abstract: keys.some(isStrongId) ? (abstract ?? undefined) : undefined };
}
