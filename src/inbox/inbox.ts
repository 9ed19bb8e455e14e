import { remembered } from '../base/remembered.js';
import { type PaperIndex, papersOf } from '../log/papers/papers.js';
import type { QueuedLink } from '../log/queue/to-read-queue.js';
import type { Log } from '../log/types.js';
import { type Decided, decidedBy } from './decisions.js';
import { foldedKey, keyInLog, ownAddressKey } from './identity/address-key.js';
import { groupLines } from './identity/group-lines.js';
import type { ItemGroup } from './identity/item-groups.js';
import type { SourceHosts } from './identity/paper-source.js';
import type { InboxItem } from './item.js';
import { itemOf } from './item-of.js';
import type { Decision, ItemDecision } from './journal/decision.js';
import type { ItemLine } from './journal/item-line.js';
import { mutesOf } from './muted.js';
import { notedItem } from './noted-item.js';
import type { Mute, Pin } from './pin.js';

/** The inbox, as its journals, the to-read queue and the log together have it. */
export interface Inbox {
  /** Everything that was ever offered, first offered first. */
  readonly items: readonly InboxItem[];
  readonly pins: readonly Pin[];
  readonly mutes: readonly Mute[];
  /** What was decided and not taken back, oldest first. */
  readonly decisions: readonly Decision[];
  /** The item of each id under which something was kept: branches that were joined may have kept one thing under several. */
  readonly byId: ReadonlyMap<string, InboxItem>;
}

/** What an inbox is made of. */
export interface InboxParts {
  readonly lines: readonly ItemLine[];
  readonly decisions: readonly Decision[];
  readonly queue: readonly QueuedLink[];
  readonly log: Log;
  /** Whose the sources are: who numbers papers says what they are called. */
  readonly hosts: SourceHosts;
}

/** Works out the inbox; the order of lines and decisions does not matter. */
export function toInbox({ lines, decisions, queue, log, hosts }: InboxParts): Inbox {
  const decided = decidedBy(decisions);
  const stateOf = statesBy(decided, queue, log);
  const byId = new Map<string, InboxItem>();
  const items = itemsOf(knownGroups(papersOf(log), lines), hosts).map(({ group, item: told }) => {
    const item = stated(told, stateOf(group, told));
    for (const id of group.ids) byId.set(id, item);
    return item;
  });
  return { items, byId, pins: decided.pins, mutes: decided.mutes, decisions: decided.standing };
}

/** What is one thing among lines is worked out once, for many pages ask the same of them. */
function knownGroups(papers: PaperIndex, lines: readonly ItemLine[]): readonly ItemGroup[] {
  const byLines = groupsOf(papers);
  let groups = byLines.get(lines);
  if (groups === undefined) {
    groups = groupLines(lines, papers).all;
    byLines.set(lines, groups);
  }
  return groups;
}

/** Tells what is one thing among lines, where that was worked out line by line as they came. */
export function knowGroups(papers: PaperIndex, lines: readonly ItemLine[], groups: readonly ItemGroup[]): void {
  groupsOf(papers).set(lines, groups);
}

const groupsOf = remembered((_: PaperIndex) => new WeakMap<readonly ItemLine[], readonly ItemGroup[]>());

interface ToldItem {
  readonly group: ItemGroup;
  readonly item: ReturnType<typeof itemOf>;
}

/** What sources tell is worked out once, while they are the same sources. */
function itemsOf(groups: readonly ItemGroup[], hosts: SourceHosts): readonly ToldItem[] {
  const last = lastItems(groups);
  const mark = JSON.stringify([...hosts]);
  if (last.mark !== mark) Object.assign(last, { mark, items: groups.map((group) => ({ group, item: itemOf(group, hosts) })) });
  return last.items;
}

const lastItems = remembered((_: readonly ItemGroup[]): { mark: string; items: readonly ToldItem[] } => ({ mark: '', items: [] }));

/** One thing as it stands. */
export function withState(group: ItemGroup, stateOf: StateOf, hosts: SourceHosts): InboxItem {
  const item = itemOf(group, hosts);
  return stated(item, stateOf(group, item));
}

/** Name by name: of ten thousand things, that takes a third of the time of spreading both. */
function stated(item: Omit<InboxItem, 'state' | 'noted'>, { state, noted }: ReturnType<StateOf>): InboxItem {
  const { id, keys, title, url, links, abstract, authors, venue, published, sightings } = item;
  return { id, keys, title, url, links, abstract, authors, venue, published, sightings, state, noted };
}

/** What became of an item. */
export type StateOf = (
  group: ItemGroup,
  item: Pick<InboxItem, 'title' | 'abstract' | 'authors' | 'keys'>,
) => Pick<InboxItem, 'state' | 'noted'>;

/** Works out what became of items: what the log notes, what waits to be read or was read, what was decided, what is muted. */
export function statesBy(decided: Decided, queue: readonly QueuedLink[], log: Log): StateOf {
  const mutesOfItem = mutesOf(decided.mutes);
  const queued = new Set(queue.filter(({ state }) => state === 'waiting' || state === 'done').flatMap(({ keys }) => keys.map(foldedKey)));
  return (group, item) => {
    const noted = notedItem(log, item.keys);
    if (noted !== null) return { state: 'noted', noted };
    const decision = lastOf([...group.ids].flatMap((id) => decided.ofItem.get(id) ?? []));
    const notedAs = decision?.entry?.url ?? null;
    const elsewhere = notedAs === null ? null : notedItem(log, [keyInLog(papersOf(log), ownAddressKey(notedAs))]);
    if (elsewhere !== null) return { state: 'noted', noted: elsewhere };
    if (item.keys.some((key) => queued.has(key))) return { state: 'later', noted };
    if (decision !== null) return { state: decision.event, noted };
    const isMuted = decided.mutes.length > 0 && mutesOfItem(item, urlsOf(group)).length > 0;
    return { state: isMuted ? 'muted' : 'new', noted };
  };
}

const urlsOf = ({ lines }: ItemGroup): readonly string[] => lines.map(({ url }) => url);

/** Several ids of one thing may each have a decision. */
function lastOf(decisions: readonly ItemDecision[]): ItemDecision | null {
  const [first, ...others] = decisions;
  if (first === undefined) return null;
  return others.reduce((last, one) => (Date.parse(one.at) > Date.parse(last.at) ? one : last), first);
}
