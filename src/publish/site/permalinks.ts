import { hash } from 'node:crypto';
import { type Remembered, remembered } from '../../base/remembered.js';
import { entryKeys } from '../../log/entry-key.js';
import type { Day, Log } from '../../log/types.js';

/** The stable names of entries' pages: `2022-05-11-3f9c01ab`, from the entry's key, so that reordering and renumbering move none. */
export interface Permalinks {
  /** The name of entry n (1-based) of a day. */
  readonly slug: (dayRef: string, n: number) => string;
  /** The name of the entry with a key; null when there is none. */
  readonly ofKey: (key: string) => string | null;
  /** Whether an entry's page has this name. */
  readonly has: (slug: string) => boolean;
}

/** The permalinks of a log's entries. */
export function permalinksOf(log: Log): Permalinks {
  const byDay = new Map(log.days.map((day) => [day.ref, slugsOf(day)] as const));
  let byKey: ReadonlyMap<string, string> | null = null;
  let all: ReadonlySet<string> | null = null;
  const slugs = (): ReadonlySet<string> => {
    all ??= new Set([...byDay.values()].flat());
    return all;
  };
  return {
    slug: (dayRef, n) => byDay.get(dayRef)?.[n - 1] ?? `${dayRef}-${n}`,
    ofKey: (key) => {
      byKey ??= slugsByKey(log, byDay);
      return byKey.get(key) ?? null;
    },
    has: (slug) => slugs().has(slug),
  };
}

/** The name of an entry's page from its key and its day's ref; the second file of a date has names of its own. */
export function slugOf(dayRef: string, key: string): string {
  return `${dayRef}-${keyHash(key)}`;
}

/** The hashes of the keys of a day's entries, known by the list of its entries: the same for every ref that the day may have. */
export const keyHashes: Remembered<Day['entries'], readonly string[] | null> = remembered<Day['entries'], readonly string[] | null>(
  () => null,
);

/** What the slugs of a day's entries have after the day's ref. */
export function slugHashes(day: Day): readonly string[] {
  let hashes = keyHashes(day.entries);
  if (hashes === null) {
    hashes = entryKeys(day).map(keyHash);
    keyHashes.know(day.entries, hashes);
  }
  return hashes;
}

function slugsOf(day: Day): readonly string[] {
  return slugHashes(day).map((hash) => `${day.ref}-${hash}`);
}

function keyHash(key: string): string {
  return hash('sha256', key).slice(0, 8);
}

/** The first entry of the log that has a key has its name. */
function slugsByKey(log: Log, byDay: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  for (const day of log.days) {
    entryKeys(day).forEach((key, at) => {
      const slug = byDay.get(day.ref)?.[at];
      if (slug !== undefined && !slugs.has(key)) slugs.set(key, slug);
    });
  }
  return slugs;
}
