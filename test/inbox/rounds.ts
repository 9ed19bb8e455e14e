import { openDaybook } from '../../src/daybook.js';
import type { Item } from '../../src/inbox/item.js';
import type { Daybook } from '../../src/operations/daybook-context.js';
import { acceptItem } from '../../src/operations/inbox/accept-item.js';
import { dismissItems } from '../../src/operations/inbox/dismiss-items.js';
import { keepItems } from '../../src/operations/inbox/keep-items.js';
import { openInbox } from '../../src/operations/inbox/open-inbox.js';
import { queueItems } from '../../src/operations/inbox/queue-items.js';
import { undoDecisions } from '../../src/operations/inbox/undo-decisions.js';
import { sampleItem } from './sample-item.js';

/** What is done with the item of a round, by its number. */
export const fates = ['dismissed', 'later', 'accepted', 'undone'] as const;

/** The address of the item of a round. */
export const addressOf = (seed: number, round: number): string => `https://example.org/${seed}/${round}`;

/** The items that are there in a round: its own, and those of the next three. */
function itemsOf(seed: number, round: number): readonly Item[] {
  return Array.from({ length: 4 }, (_, n) => sampleItem({ title: `${seed} 的第 ${round + n} 条`, url: addressOf(seed, round + n) }));
}

/** Opens a log whose web answers nothing. */
export async function openLog(folder: string): Promise<Daybook> {
  return openDaybook(folder, {
    now: () => new Date('2022-05-11T04:00:00Z'),
    logger: { info: () => {}, warn: () => {} },
    fetch: async ({ url }) => ({ url, status: 404, headers: {}, body: new Uint8Array(), type: 'text/html', isKept: false }),
  });
}

/** Keeps what two sources offer in a round; answers how many items were new. */
export async function keepRound(daybook: Daybook, seed: number, round: number): Promise<number> {
  const at = '2022-05-11T04:00:00.000Z';
  const tracked = itemsOf(seed, round).map((item) => ({ ...item, url: `${item.url}?utm_source=${round}` }));
  const offers = [
    { source: 'a feed', at, items: itemsOf(seed, round) },
    { source: 'another feed', at, items: tracked },
  ];
  return (await keepItems(daybook, await daybook.readLog(), offers)).added.length;
}

/** Decides about the item of a round; doing it again changes nothing more. */
export async function decideRound(daybook: Daybook, seed: number, round: number): Promise<void> {
  const url = addressOf(seed, round);
  const context = { daybook, language: 'en' } as const;
  switch (fates[round % fates.length]) {
    case 'dismissed':
      await dismissItems(daybook, [url]);
      return;
    case 'later':
      await queueItems(daybook, [url]);
      return;
    case 'accepted': {
      const inbox = await openInbox(daybook, await daybook.readLog());
      const item = inbox.items.find((one) => one.url === url);
      if (item) await acceptItem(context, item, '2022-05-11');
      return;
    }
    default:
      await dismissItems(daybook, [url]);
      await undoDecisions(context, { last: 1 });
  }
}
