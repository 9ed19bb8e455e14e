import { entryPapers } from '../log/papers/entry-papers.js';
import { papersOf } from '../log/papers/papers.js';
import type { Day, Entry, Log } from '../log/types.js';

/** Another entry about the same article, paper or repository. */
export interface Noted {
  readonly day: Day;
  readonly entry: Entry;
  /** 1-based position in the day. */
  readonly n: number;
  readonly same: 'article' | 'paper' | 'code';
}

/** The other entries of the log that point to what this entry points to, oldest first, each once; the first `most` of them. */
export function notedElsewhere(log: Log, entry: Entry, most: number = Number.POSITIVE_INFINITY): readonly Noted[] {
  return most > mostKept ? walked(log, entry, most) : firstOthers(log, entry).slice(0, most);
}

/** The first entry before a day that points to what this entry points to; null when there is none. */
export function notedEarlier(log: Log, entry: Entry, dayRef: string): Noted | null {
  const first = firstOthers(log, entry)[0];
  return first && first.day.ref < dayRef ? first : null;
}

/** The first others of entries asked for lately: a day's page and its entries' pages ask one after the other. */
function firstOthers(log: Log, entry: Entry): readonly Noted[] {
  if (lately.log !== log || lately.found.size >= 500) lately = { log, found: new Map() };
  let found = lately.found.get(entry);
  if (!found) {
    found = walked(log, entry, mostKept);
    lately.found.set(entry, found);
  }
  return found;
}

const mostKept = 12;
let lately: { readonly log: Log | null; readonly found: Map<Entry, readonly Noted[]> } = { log: null, found: new Map() };

function walked(log: Log, entry: Entry, most: number): readonly Noted[] {
  const found: Noted[] = [];
  for (const one of othersOf(log, entry)) {
    if (found.length >= most) break;
    found.push(one);
  }
  return found;
}

/** Walks the sorted lists of all that shares an address with an entry, side by side. */
function* othersOf(log: Log, entry: Entry): Generator<Noted> {
  const index = indexOf(log);
  const lists = keysOf(log, entry)
    .map(([same, key]) => ({ same, places: index.get(key) ?? [], at: 0 }))
    .filter(({ places }) => places.length > 1);
  for (;;) {
    let next: Place | null = null;
    let same: Noted['same'] = 'article';
    for (const list of lists) {
      const place = list.places[list.at];
      if (place && (next === null || place.order < next.order)) {
        next = place;
        same = list.same;
      }
    }
    if (next === null) return;
    for (const list of lists) while (list.places[list.at] === next) list.at += 1;
    if (next.entry !== entry) yield { day: next.day, entry: next.entry, n: next.n, same };
  }
}

/** Where an entry stands; `order` grows from the log's first entry to its last. */
interface Place extends Omit<Noted, 'same'> {
  readonly order: number;
}

const indexes = new WeakMap<Log, ReadonlyMap<string, readonly Place[]>>();

function indexOf(log: Log): ReadonlyMap<string, readonly Place[]> {
  const made = indexes.get(log);
  if (made) return made;
  const index = new Map<string, Place[]>();
  let order = 0;
  for (const day of log.days) {
    day.entries.forEach((entry, at) => {
      const place = { day, entry, n: at + 1, order: order++ };
      for (const [, key] of keysOf(log, entry)) {
        const places = index.get(key);
        if (places) places.push(place);
        else index.set(key, [place]);
      }
    });
  }
  indexes.set(log, index);
  return index;
}

type Keys = readonly (readonly [Noted['same'], string])[];

/** What an entry is about, has the code of, and links to, each by its identity. */
function keysOf(log: Log, entry: Entry): Keys {
  const { code, article } = entryPapers(entry);
  return [
    ...papersOf(log)
      .about(entry)
      .map(({ id }) => ['paper', `paper ${id}`] as const),
    ...code.map(({ id }) => ['code', id] as const),
    ...(article === null ? [] : [['article', article] as const]),
  ];
}
