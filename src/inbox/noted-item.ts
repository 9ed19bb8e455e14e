import { remembered } from '../base/remembered.js';
import { papersOf } from '../log/papers/papers.js';
import { codeOf, type Mention } from '../log/subjects/works.js';
import type { Log } from '../log/types.js';
import { keyInLog, ownAddressKey } from './identity/address-key.js';

/**
 * The first entry that notes what keys name: its own link leads there, or it is about that paper or that repository. Words that only
 * mention a paper do not note it.
 */
export function notedItem(log: Log, keys: readonly string[]): Mention | null {
  for (const key of keys) {
    const found = ownLinks(log).get(key) ?? paperNoted(log, key) ?? codeOf(log).get(key)?.mentions[0];
    if (found) return found;
  }
  return null;
}

function paperNoted(log: Log, key: string): Mention | null {
  return (
    papersOf(log)
      .withId(key)
      ?.mentions.find(({ through }) => through !== 'words') ?? null
  );
}

const ownLinks = remembered((log: Log): ReadonlyMap<string, Mention> => {
  const papers = papersOf(log);
  const found = new Map<string, Mention>();
  for (const day of log.days) {
    for (const [at, entry] of day.entries.entries()) {
      const key = entry.url === null ? null : keyInLog(papers, ownAddressKey(entry.url));
      if (key !== null && !found.has(key)) found.set(key, { day, entry, n: at + 1 });
    }
  }
  return found;
});
