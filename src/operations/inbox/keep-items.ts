import { decidedBy } from '../../inbox/decisions.js';
import { groupLines } from '../../inbox/identity/group-lines.js';
import type { ItemGroups } from '../../inbox/identity/item-groups.js';
import { sourceHosts } from '../../inbox/identity/paper-source.js';
import { saysMore } from '../../inbox/identity/says-more.js';
import { tellingOrder } from '../../inbox/identity/telling-order.js';
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

/**
 * Keeps what sources offered: a line for what is new, and for what says more of something known. All lines of a month are kept, or none;
 * two processes that keep the same at once keep it once.
 * @throws DaybookError `unwritable` when the disk does not take them.
 */
export async function keepItems(daybook: Daybook, log: Log, offers: readonly Offer[]): Promise<KeptItems> {
  const offered = offers.flatMap(({ source, at, items }) => {
    const time = new Date(at).toISOString();
    return items.flatMap((item) => offeredItem(item, source, time) ?? []);
  });
  if (offered.length === 0) return nothing;
  const papers = papersOf(log);
  const queue = (await openQueue(daybook, log)).links;
  let kept = nothing;
  let know = (): void => {};
  await writeInbox(daybook, `inbox fetch ${offers.map(({ source }) => source).join(' ')}`, ({ lines, decisions }) => {
    const groups = groupLines(lines, papers);
    const before = new Set(groups.all.flatMap(({ ids }) => [...ids]));
    const told: ItemLine[] = [];
    for (const offer of tellingOrder(offered)) {
      const known = groups.find(offer);
      if (known && !saysMore(offer, known)) continue;
      told.push(groups.add(offer, known?.id ?? groups.freshId(offer.url)));
    }
    const hosts = sourceHosts(readConfig(daybook.root).inbox.sources);
    const stateOf = statesBy(decidedBy(decisions), queue, log);
    const fresh = groups.all.filter(({ ids }) => ![...ids].some((id) => before.has(id)));
    const items = fresh.map((group) => withState(group, stateOf, hosts));
    const added = items.filter(({ state }) => state !== 'noted');
    kept = { added, repeated: offered.length - items.length, noted: items.length - added.length };
    if (isLater(told, lines)) know = () => knowAdded(daybook, papers, groups, [...lines, ...told]);
    return { lines: told };
  });
  know();
  return kept;
}

const nothing: KeptItems = { added: [], repeated: 0, noted: 0 };

/** Tells what is one thing among lines, if they are all that the journals hold now. */
function knowAdded({ worktree }: Daybook, papers: PaperIndex, groups: ItemGroups, added: readonly ItemLine[]): void {
  const { lines } = readInbox(worktree);
  const all = new Set(lines);
  if (lines.length === added.length && added.every((line) => all.has(line))) knowGroups(papers, lines, groups.all);
}

/** Whether all of some lines were told after all of the others: then it does not matter that these went in first. */
function isLater(lines: readonly ItemLine[], others: readonly ItemLine[]): boolean {
  const latest = others.reduce((time, { at }) => Math.max(time, Date.parse(at)), Number.NEGATIVE_INFINITY);
  return lines.every(({ at }) => Date.parse(at) > latest);
}
