import { linkKey, notedAt } from '../papers/link-noted.js';
import { papersOf } from '../papers/papers.js';
import type { Mention } from '../subjects/works.js';
import type { Log } from '../types.js';
import type { CapturedEvent, ClosedEvent, QueuedDraft, QueueEvent } from './queue-event.js';

/** A link of the to-read queue, as its journal and the log together have it. */
export interface QueuedLink {
  /** Names it while the log lives: the n-th link that was ever queued, from 1. */
  readonly number: number;
  /** Its ids in the journal; several where branches that were joined had queued it each. */
  readonly ids: readonly string[];
  /** The page's own address where it was read, else as it was given. */
  readonly url: string;
  /** As typed, else as the page says it; null while the page is unread. */
  readonly title: string | null;
  /** As marked or written, else as the page says it. */
  readonly abstract: string | null;
  /** The account, publisher or host. */
  readonly site: string | null;
  /** The day it was published. */
  readonly date: string | null;
  /** When it was queued, as ISO 8601. */
  readonly added: string;
  /** What its page gave; null while that is unread. */
  readonly draft: QueuedDraft | null;
  /** `noted` the log has an entry about it · `done` it was read and not noted. */
  readonly state: 'waiting' | 'noted' | 'done' | 'removed';
  /** The entry that notes it. */
  readonly noted: Mention | null;
  /** What it leads to, under each of its addresses: the same for all addresses of one paper. */
  readonly keys: readonly string[];
}

/**
 * Every link that was ever queued, oldest first. The order of the events does not matter, so that journals of two branches may be joined
 * by union. A link is noted while the log has an entry about it, however that came there.
 */
export function toReadQueue(events: readonly QueueEvent[], log: Log): readonly QueuedLink[] {
  const histories = new Map<string, History>();
  for (const event of byTime(events)) {
    const history = histories.get(event.id) ?? { id: event.id, added: null, captured: null, closed: [] };
    if (event.event === 'added') history.added ??= event;
    else if (event.event === 'captured') history.captured = event;
    else history.closed.push(event);
    histories.set(event.id, history);
  }
  const added = [...histories.values()].flatMap((history) => (history.added === null ? [] : [{ ...history, added: history.added }]));
  const links = byTime(added.map((history) => ({ ...history, at: history.added.at }))).map((history, at) => linkOf(history, at + 1, log));
  return withoutRepeated(links);
}

/** The links that wait to be read. */
export function waitingLinks(queue: readonly QueuedLink[]): readonly QueuedLink[] {
  return queue.filter(({ state }) => state === 'waiting');
}

interface History {
  readonly id: string;
  added: Extract<QueueEvent, { readonly event: 'added' }> | null;
  captured: CapturedEvent | null;
  readonly closed: ClosedEvent[];
}

function linkOf(history: History & { readonly added: NonNullable<History['added']> }, number: number, log: Log): QueuedLink {
  const { id, added, captured, closed } = history;
  const title = added.title ?? captured?.draft.title ?? null;
  const abstract = added.abstract ?? captured?.draft.abstract ?? null;
  const papers = papersOf(log);
  const addresses = [added.url, captured?.draft.url ?? added.url];
  const keys = [...new Set(addresses.map((url) => linkKey(papers, url)))];
  const notedAs = closed.flatMap(({ noted }) => (noted === undefined ? [] : [linkKey(papers, noted)]));
  const noted = [...keys, ...notedAs].map((key) => notedAt(log, key)).find((found) => found !== null) ?? null;
  const last = closed.findLast((event) => event.noted === undefined);
  return {
    number,
    ids: [id],
    url: addresses[1] as string,
    ...{ title, abstract },
    site: captured?.site ?? null,
    date: captured?.date ?? null,
    added: added.at,
    draft: captured && { ...captured.draft, title: title ?? captured.draft.title, abstract },
    state: last?.event === 'removed' ? 'removed' : noted !== null ? 'noted' : last ? 'done' : 'waiting',
    noted,
    keys,
  };
}

/** Links that wait twice, because two branches queued each, become the oldest one. */
function withoutRepeated(links: readonly QueuedLink[]): readonly QueuedLink[] {
  const groups: QueuedLink[][] = [];
  const byKey = new Map<string, QueuedLink[]>();
  for (const link of links) {
    const keys = link.state === 'waiting' ? link.keys : [];
    const [first, ...others] = new Set(keys.map((key) => byKey.get(key)).filter((group) => group !== undefined));
    const group = first ?? [];
    if (first === undefined) groups.push(group);
    const more = [...others.flatMap((other) => other.splice(0)), link];
    group.push(...more);
    if (keys.length > 0) for (const key of more.flatMap((one) => one.keys)) byKey.set(key, group);
  }
  return groups.filter((group) => group.length > 0).map(joined);
}

function joined(group: readonly QueuedLink[]): QueuedLink {
  const [first, ...others] = [...group].sort((a, b) => a.number - b.number) as [QueuedLink, ...QueuedLink[]];
  if (others.length === 0) return first;
  const read = [first, ...others].find(({ draft }) => draft !== null) ?? first;
  const title = group.find((one) => one.title !== null)?.title ?? null;
  const abstract = group.find((one) => one.abstract !== null)?.abstract ?? null;
  return {
    ...first,
    ...{ title, abstract, draft: read.draft, site: read.site, date: read.date },
    ids: group.flatMap(({ ids }) => ids).sort(),
    keys: [...new Set(group.flatMap(({ keys }) => keys))].sort(),
  };
}

/** What happened at the same moment stays in the order it is told in. */
function byTime<Event extends { readonly at: string }>(events: readonly Event[]): Event[] {
  return [...events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
