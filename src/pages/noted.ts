import { canonicalUrl } from '../base/urls.js';
import type { Day, Entry, Log } from '../log/types.js';

/** Another entry about the same article, paper or repository. */
export interface Noted {
  readonly day: Day;
  readonly entry: Entry;
  /** 1-based position in the day. */
  readonly n: number;
  readonly same: 'article' | 'paper' | 'code';
}

/** The other entries of the log that point to what this entry points to, oldest first, each once. */
export function notedElsewhere(log: Log, entry: Entry): readonly Noted[] {
  const index = indexOf(log);
  const lists = keysOf(entry).map(([same, key]) => ({ same, places: index.get(key) ?? [] }));
  const shared = lists.filter(({ places }) => places.length > 1);
  const found = new Map<Place, Noted['same']>();
  const entries = new Set<Entry>([entry]);
  for (const { same, places } of shared) {
    for (const place of places) {
      if (entries.has(place.entry)) continue;
      entries.add(place.entry);
      found.set(place, same);
    }
  }
  const places = [...found];
  if (shared.length > 1) places.sort(([a], [b]) => a.order - b.order);
  return places.map(([{ day, entry: other, n }, same]) => ({ day, entry: other, n, same }));
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
      for (const [, key] of keysOf(entry)) {
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

const known = new WeakMap<Entry, Keys>();

function keysOf(entry: Entry): Keys {
  let keys = known.get(entry);
  if (!keys) {
    keys = readKeys(entry);
    known.set(entry, keys);
  }
  return keys;
}

function readKeys(entry: Entry): Keys {
  const article = entry.url ? [['article', canonicalUrl(entry.url)] as const] : [];
  const others = entry.fields.flatMap((field) =>
    field.kind === 'paper' || field.kind === 'code'
      ? field.links.filter((link) => link.url !== '').map((link) => [field.kind as 'paper' | 'code', canonicalUrl(link.url)] as const)
      : [],
  );
  return [...others, ...article];
}
