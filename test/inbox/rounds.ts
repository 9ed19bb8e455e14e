import { openDaybook } from '../../src/daybook.js';
import type { Item } from '../../src/inbox/item.js';
import type { Answer } from '../../src/inbox/sources/read/answer.js';
import { readFeed } from '../../src/inbox/sources/read/read-feed.js';
import type { Daybook } from '../../src/operations/daybook-context.js';
import { acceptItem } from '../../src/operations/inbox/accept-item.js';
import { dismissItems } from '../../src/operations/inbox/dismiss-items.js';
import { fetchInbox } from '../../src/operations/inbox/fetch-inbox.js';
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

/** Settings of a log with two feeds, which are what the web of `openLog` has. */
export const feedSettings: Readonly<Record<string, string>> = {
  'daybook.json': JSON.stringify({
    inbox: { sources: ['a', 'another'].map((name) => ({ name: `${name} feed`, kind: 'feed', url: `https://feeds.example.org/${name}` })) },
  }),
};

/** What the feeds of `openLog` have: the items of a round. */
export interface Offering {
  readonly seed: number;
  round: number;
}

/** Opens a log whose web has two feeds and nothing else, not even these where nothing is offered. What they answer is read in this thread. */
export async function openLog(folder: string, offering: Offering | null = null): Promise<Daybook> {
  const daybook = await openDaybook(folder, {
    now: () => new Date('2022-05-11T04:00:00Z'),
    logger: { info: () => {}, warn: () => {} },
    fetch: async ({ url }) => {
      const isFeed = offering !== null && url.startsWith('https://feeds.example.org/');
      const body = new TextEncoder().encode(isFeed ? feedText(offering, url.endsWith('another')) : '');
      return { url, status: isFeed ? 200 : 404, headers: {}, body, type: 'text/html', isKept: false };
    },
  });
  return { ...daybook, limitedRun: async <Output>(_: unknown, answer: unknown) => readFeed(answer as Answer) as Output };
}

function feedText({ seed, round }: Offering, isTracked: boolean): string {
  const items = itemsOf(seed, round).map(
    ({ title, url }) => `<item><title>${title}</title><link>${url}${isTracked ? `?utm_source=${round}` : ''}</link></item>`,
  );
  return `<rss version="2.0"><channel><title>Feed</title>${items.join('')}</channel></rss>`;
}

/** Fetches what the feeds have in a round. */
export async function fetchRound(daybook: Daybook, offering: Offering, round: number): Promise<void> {
  offering.round = round;
  await fetchInbox(daybook);
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
      const log = await daybook.readLog();
      const item = (await openInbox(daybook, log)).items.find((one) => one.url === url);
      if (item) await acceptItem(context, log, item, { date: '2022-05-11', dryRun: false });
      return;
    }
    default:
      await dismissItems(daybook, [url]);
      await undoDecisions(context, { last: 1 });
  }
}
