import { dateIn } from '../../base/dates.js';
import { say } from '../../base/text.js';
import { keyInLog, ownAddressKey } from '../../inbox/identity/address-key.js';
import type { InboxItem } from '../../inbox/item.js';
import type { Mute, Pin } from '../../inbox/pin.js';
import type { RankedItem } from '../../inbox/ranked-item.js';
import { papersOf } from '../../log/papers/papers.js';
import { readNote } from '../../log/read-note.js';
import type { Log } from '../../log/types.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { decisionWords, tasteChangeWords, tasteWords } from '../../operations/inbox/decision-words.js';
import { sourcesOf } from '../../operations/inbox/fetch-sources.js';
import { countedMutes, itemMutes } from '../../operations/inbox/item-mutes.js';
import { newestFirst } from '../../operations/inbox/newest-first.js';
import { type OpenInbox, openInbox } from '../../operations/inbox/open-inbox.js';
import { rankInbox } from '../../operations/inbox/rank-inbox.js';
import type { PageContext } from '../../pages/page-context.js';
import { itemsOfPage, pageStart, type TriageChoice, type TriagePlace } from '../../pages/triage/triage-place.js';
import type {
  TriageItem,
  TriageProblem,
  TriageSaid,
  TriageTaste,
  TriageView,
  TriageWhy,
  WrittenPlace,
} from '../../pages/triage/triage-view.js';
import { ownWords } from '../../publish/digest/own-words.js';
import { triageAssets } from './triage-assets.js';

/** What the page of the inbox shows. */
export async function triageViewOf(
  daybook: Daybook,
  seen: PageContext,
  asked: { readonly place: TriagePlace; readonly said: TriageSaid | null; readonly problem: TriageProblem | null },
): Promise<TriageView> {
  const inbox = await openInbox(daybook, seen.log);
  const written = writtenPlaces(daybook, seen);
  const last = inbox.decisions.at(-1);
  const mutesOfItem = itemMutes(inbox);
  const { shows, from } = asked.place;
  const all = await listedItems(daybook, seen.log, inbox, shows);
  const start = Math.min(from, pageStart(all.length - 1));
  return {
    ...asked,
    place: { shows, from: start },
    counts: listCounts(inbox),
    items: all
      .slice(start, start + itemsOfPage)
      .map(({ item, why }) =>
        itemView(daybook, item, { written: written(item), why: why && whyView(seen, why), mutedBy: mutesOfItem(item).map(tasteWords) }),
      ),
    sourceCount: sourcesOf(daybook).length,
    tastes: [
      ...countedMutes(inbox).map((one) => ({ ...tasteOf('unmute', 'muted', one), hides: one.hides })),
      ...inbox.pins.map((one) => ({ ...tasteOf('unpin', 'pinned', one), hides: null })),
    ],
    broken: inbox.problems.map(({ message }) => message),
    last: last ? { id: last.id, text: decisionWords(last) } : null,
    assets: triageAssets(),
  };
}

function tasteOf(step: 'unmute' | 'unpin', event: 'muted' | 'pinned', { what, value }: Mute | Pin): Omit<TriageTaste, 'hides'> {
  return { step: `${step}-${what}`, value, text: tasteChangeWords(event, { what, value } as Mute | Pin) };
}

/** How many items each list has. */
export function listCounts({ items }: Pick<OpenInbox, 'items'>): Readonly<Record<TriageChoice, number>> {
  const counts = { new: 0, dismissed: 0, muted: 0, noted: 0 };
  for (const { state } of items) if (Object.hasOwn(counts, state)) counts[state as TriageChoice] += 1;
  return counts;
}

/** An item of a list, and what gave it its place there. */
export interface Listed {
  readonly item: InboxItem;
  readonly why: RankedItem | null;
}

/** All items of a list, in order. */
export async function listedItems(daybook: Daybook, log: Log, inbox: OpenInbox, shows: TriageChoice): Promise<readonly Listed[]> {
  if (shows === 'new') return (await rankInbox(daybook, log, inbox)).map((why) => ({ item: why.item, why }));
  return newestFirst(inbox.items.filter(({ state }) => state === shows)).map((item) => ({ item, why: null }));
}

/** An item as pages show it. */
export function itemView(daybook: Daybook, item: InboxItem, known: Pick<TriageItem, 'written' | 'why' | 'mutedBy'>): TriageItem {
  const { id, title, url, links, abstract, authors, venue, published, sightings } = item;
  const time = Date.parse(published ?? '');
  return {
    ...{ id, title, url, links, abstract, authors, venue, ...known },
    date: Number.isNaN(time) ? null : dateIn(daybook.config.timezone, new Date(time)),
    sources: [...new Set(sightings.map(({ source }) => source))],
  };
}

/** Where items are written about: in the log, or in a day that is begun and not saved. */
export function writtenPlaces(daybook: Daybook, seen: PageContext): (item: InboxItem) => WrittenPlace | null {
  const papers = papersOf(seen.log);
  const begun = new Map<string, WrittenPlace>();
  for (const ref of daybook.worktree.drafts.refs()) {
    const draft = daybook.worktree.drafts.read(ref);
    const entries = draft === null ? [] : readNote(draft.path, draft.text, daybook.dialect).entries;
    for (const [at, { url }] of entries.entries()) {
      const place = { href: `/edit/${ref}?n=${at + 1}`, text: say(`begun in the draft of ${ref}`, `已写在 ${ref} 的草稿里`) };
      if (url !== null) begun.set(keyInLog(papers, ownAddressKey(url)), place);
    }
  }
  return ({ noted, keys }) => {
    if (noted === null) return keys.flatMap((key) => begun.get(key) ?? [])[0] ?? null;
    const { day, n, entry } = noted;
    return { href: seen.links.entry(day.ref, n), text: say(`noted on ${day.date}: ${entry.title}`, `${day.date} 记过：${entry.title}`) };
  };
}

/** How many words and entries are shown for a reason. */
const mostWords = 6;
const mostNear = 3;

/** The reasons for an item's place. */
export function whyView({ links }: PageContext, { because, isExploration }: Pick<RankedItem, 'because' | 'isExploration'>): TriageWhy {
  const { words, near, pins } = because;
  return {
    isExploration,
    words: ownWords(words.filter(({ weight }) => weight > 0).map(({ word }) => word)).slice(0, mostWords),
    against: ownWords(words.filter(({ weight }) => weight < 0).map(({ word }) => word)).slice(0, 2),
    near: near.slice(0, mostNear).flatMap(({ ref, title }) => {
      const [day = '', n = ''] = ref.split('#');
      return [{ href: links.entry(day, Number(n)), title }];
    }),
    pins: pins.map(tasteWords),
  };
}
