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
  const found = new Map<Entry, Noted>();
  for (const [same, key] of keysOf(entry)) {
    for (const other of index.get(key) ?? []) {
      if (other.entry !== entry && !found.has(other.entry)) found.set(other.entry, { ...other, same });
    }
  }
  return [...found.values()].sort((a, b) => a.day.ref.localeCompare(b.day.ref) || a.n - b.n);
}

type Place = Omit<Noted, 'same'>;

const indexes = new WeakMap<Log, ReadonlyMap<string, readonly Place[]>>();

function indexOf(log: Log): ReadonlyMap<string, readonly Place[]> {
  const made = indexes.get(log);
  if (made) return made;
  const index = new Map<string, Place[]>();
  for (const day of log.days) {
    day.entries.forEach((entry, at) => {
      for (const [, key] of keysOf(entry)) {
        const places = index.get(key);
        if (places) places.push({ day, entry, n: at + 1 });
        else index.set(key, [{ day, entry, n: at + 1 }]);
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
