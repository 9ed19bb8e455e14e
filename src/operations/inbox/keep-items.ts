import { isHttpUrl } from '../../base/urls.js';
import { decidedBy } from '../../inbox/decisions.js';
import { looseAddress, ownAddressKey } from '../../inbox/identity/address-key.js';
import { groupLines } from '../../inbox/identity/group-lines.js';
import type { ItemGroup, Offered } from '../../inbox/identity/item-groups.js';
import { tellingOrder } from '../../inbox/identity/telling-order.js';
import { titleKey } from '../../inbox/identity/title-key.js';
import { statesBy, withState } from '../../inbox/inbox.js';
import type { InboxItem, Item } from '../../inbox/item.js';
import { itemLineText, itemsPath } from '../../inbox/journal/item-line.js';
import { papersOf } from '../../log/papers/papers.js';
import type { Log } from '../../log/types.js';
import type { Daybook } from '../daybook-context.js';
import { openQueue } from '../to-read/queue-file.js';
import { writeInbox } from './inbox-files.js';

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
  const offered = offers.flatMap(({ source, at, items }) =>
    items.filter(({ url }) => isHttpUrl(url)).map((item) => offeredItem(item, source, at)),
  );
  if (offered.length === 0) return nothing;
  const queue = (await openQueue(daybook, log)).links;
  let kept = nothing;
  await writeInbox(daybook, `inbox fetch ${offers.map(({ source }) => source).join(' ')}`, ({ lines, decisions }) => {
    const groups = groupLines(lines, papersOf(log));
    const before = new Set(groups.all.flatMap(({ ids }) => [...ids]));
    const texts: Record<string, string> = {};
    for (const offer of tellingOrder(offered)) {
      const known = groups.find(offer);
      if (known && !saysMore(offer, known)) continue;
      const id = known?.id ?? groups.freshId(offer.url);
      groups.add(offer, id);
      const path = itemsPath(offer.at);
      texts[path] = (texts[path] ?? '') + itemLineText({ ...offer, id });
    }
    const stateOf = statesBy(decidedBy(decisions), queue, log);
    const fresh = groups.all.filter(({ ids }) => ![...ids].some((id) => before.has(id)));
    const items = fresh.map((group) => withState(group, stateOf));
    const added = items.filter(({ state }) => state !== 'noted');
    kept = { added, repeated: offered.length - items.length, noted: items.length - added.length };
    return texts;
  });
  return kept;
}

const nothing: KeptItems = { added: [], repeated: 0, noted: 0 };

/** What a journal holds of an item at most, in characters. */
const most = { title: 500, abstract: 4_000, url: 4_000, links: 20, authors: 100, name: 200, lines: 40 };

function offeredItem(item: Item, source: string, at: string): Offered {
  const text = (value: string | null, longest: number): string | null => cut(value?.trim() ?? '', longest) || null;
  const url = item.url.trim().slice(0, most.url);
  return {
    ...{ source, at: new Date(at).toISOString(), url },
    title: text(item.title, most.title) ?? url,
    links: item.links.filter((link) => isHttpUrl(link) && link.length <= most.url).slice(0, most.links),
    abstract: text(item.abstract, most.abstract),
    authors: item.authors.flatMap((name) => text(name, most.name) ?? []).slice(0, most.authors),
    venue: text(item.venue, most.name),
    published: text(item.published, most.name),
  };
}

/** No half of a character that takes two places stays at the end. */
function cut(text: string, longest: number): string {
  return text
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

/** Whether an offer tells what is not known yet: another source, address or title, an abstract, authors, a venue. */
function saysMore(offer: Offered, { lines, keys, titles }: ItemGroup): boolean {
  if (lines.length >= most.lines) return false;
  return (
    !lines.some(({ source }) => source === offer.source) ||
    !titles.has(titleKey(offer.title).key) ||
    (offer.abstract !== null && lines.every(({ abstract }) => abstract === null)) ||
    (offer.authors.length > 0 && lines.every(({ authors }) => authors.length === 0)) ||
    (offer.venue !== null && lines.every(({ venue }) => venue === null)) ||
    hasNewAddress(offer, { lines, keys })
  );
}

/** An address that is known but for what often changes between two copies of it says nothing new. */
function hasNewAddress({ url, links }: Offered, { lines, keys }: Pick<ItemGroup, 'lines' | 'keys'>): boolean {
  const told = [url, ...links].filter((each) => !lines.some((line) => line.url === each || line.links.includes(each)));
  const unknown = told.filter((each) => !keys.has(ownAddressKey(each)));
  if (unknown.length === 0) return false;
  const addresses = new Set(lines.flatMap((line) => [line.url, ...line.links].map(looseAddress)));
  return unknown.some((each) => !addresses.has(looseAddress(each)));
}
