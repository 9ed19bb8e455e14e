import { decidedBy } from '../../inbox/decisions.js';
import type { Offered } from '../../inbox/identity/item-groups.js';
import { NewLines } from '../../inbox/identity/new-lines.js';
import { sourceHosts } from '../../inbox/identity/paper-source.js';
import { knowGroups, statesBy, withState } from '../../inbox/inbox.js';
import type { InboxItem, Item } from '../../inbox/item.js';
import type { ItemLine } from '../../inbox/journal/item-line.js';
import { offeredItem } from '../../inbox/journal/offered-item.js';
import { type PaperIndex, papersOf } from '../../log/papers/papers.js';
import type { Log } from '../../log/types.js';
import { readConfig } from '../../worktree/config.js';
import type { Daybook } from '../daybook-context.js';
import { openQueue } from '../to-read/queue-file.js';
import { readInbox, writeInbox } from './inbox-files.js';

/** What a source offered when it was fetched. */
export interface Offer {
  /** The source's name in daybook.json. */
  readonly source: string;
  /** When it was fetched, as ISO 8601. */
  readonly at: string;
  readonly items: readonly Item[];
}

/** What became of offers. Together they are as many as the items that were offered with an address. */
export interface KeptItems {
  /** What nobody had offered before and the log has not noted, first offered first. */
  readonly added: readonly InboxItem[];
  /** How many were in the inbox already, or were offered twice at once. */
  readonly repeated: number;
  /** How many are new to the inbox and noted in the log. */
  readonly noted: number;
}

/** Offers that are taken in as they come, and kept together. */
export interface Keeping {
  /**
   * Takes offers in, a few at each step; gives what is new among them. What was offered at one moment comes in one call, later moments in later ones.
   */
  take(offers: readonly Offer[]): Iterable<readonly Item[]>;
  /**
   * Keeps what was taken in: all lines of a month, or none; two processes that keep the same at once keep it once.
   * @throws DaybookError `unwritable` when the disk does not take them.
   */
  keep(): Promise<KeptItems>;
}

/**
 * Keeps what sources offered: a line for what is new, and for what says more of something known.
 * @throws DaybookError `unwritable` when the disk does not take them.
 */
export async function keepItems(daybook: Daybook, log: Log, offers: readonly Offer[]): Promise<KeptItems> {
  const keeping = keepingOf(daybook, log);
  takeAll(keeping.take(offers));
  return keeping.keep();
}

/** Begins to take in what is to be kept, beside what the journals hold now. */
export function keepingOf(daybook: Daybook, log: Log): Keeping {
  const papers = papersOf(log);
  const sources: string[] = [];
  const offered: Offered[] = [];
  let news = new NewLines(readInbox(daybook.worktree).lines, papers);
  return {
    *take(offers) {
      const own = offers.flatMap(({ source, at, items }) => {
        const time = new Date(at).toISOString();
        return items.flatMap((item) => offeredItem(item, source, time) ?? []);
      });
      sources.push(...offers.map(({ source }) => source));
      for (const offer of own) offered.push(offer);
      yield* news.take(own);
    },
    async keep() {
      if (offered.length === 0) return nothing;
      const queue = (await openQueue(daybook, log)).links;
      let kept = nothing;
      await writeInbox(daybook, `inbox fetch ${sources.join(' ')}`, ({ lines, decisions }) => {
        if (news.lines !== lines || !news.isInOrder) {
          news = new NewLines(lines, papers);
          takeAll(news.take(offered));
        }
        const hosts = sourceHosts(readConfig(daybook.root).inbox.sources);
        const stateOf = statesBy(decidedBy(decisions), queue, log);
        const items = news.fresh.map((group) => withState(group, stateOf, hosts));
        const added = items.filter(({ state }) => state !== 'noted');
        kept = { added, repeated: offered.length - items.length, noted: items.length - added.length };
        return { lines: news.told };
      });
      if (isLater(news.told, news.lines)) knowAdded(daybook, papers, news);
      return kept;
    },
  };
}

function takeAll(steps: Iterable<unknown>): void {
  for (const _ of steps);
}

const nothing: KeptItems = { added: [], repeated: 0, noted: 0 };

/** Tells what is one thing among lines and what was told beside them, if they are all that the journals hold now. */
function knowAdded({ worktree }: Daybook, papers: PaperIndex, { lines: before, told, groups }: NewLines): void {
  const { lines } = readInbox(worktree);
  const all = new Set(lines);
  const isAll = lines.length === before.length + told.length && [...before, ...told].every((line) => all.has(line));
  if (isAll) knowGroups(papers, lines, groups.all);
}

/** Whether all of some lines were told after all of the others: then it does not matter that these went in first. */
function isLater(lines: readonly ItemLine[], others: readonly ItemLine[]): boolean {
  const latest = others.reduce((time, { at }) => Math.max(time, Date.parse(at)), Number.NEGATIVE_INFINITY);
  return lines.every(({ at }) => Date.parse(at) > latest);
}
