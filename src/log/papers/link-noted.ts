import { remembered } from '../../base/remembered.js';
import type { Mention } from '../subjects/works.js';
import type { Log } from '../types.js';
import { linkNamed } from './link-named.js';
import { ownLinkKey } from './own-link-key.js';
import { type PaperIndex, papersOf } from './papers.js';
import { isStrongId } from './strong-ids.js';

/** The first entry whose own link leads to the same paper, repository or article as an address; null when there is none. */
export function linkNoted(log: Log, url: string): Mention | null {
  if (!linkNamed(log, url)) return null;
  return notedAt(log, linkKey(papersOf(log), url));
}

/** The first entry whose own link leads to what a key of `linkKey` names; null when there is none. */
export function notedAt(log: Log, key: string): Mention | null {
  return ownLinks(log).get(key) ?? null;
}

const ownLinks = remembered((log: Log): ReadonlyMap<string, Mention> => {
  const papers = papersOf(log);
  const found = new Map<string, Mention>();
  for (const day of log.days) {
    for (const [at, entry] of day.entries.entries()) {
      const key = entry.url === null ? null : linkKey(papers, entry.url);
      if (key !== null && !found.has(key)) found.set(key, { day, entry, n: at + 1 });
    }
  }
  return found;
});

/** What an address leads to, the same for all addresses of one paper or one repository. */
export function linkKey(papers: PaperIndex, url: string): string {
  const key = ownLinkKey(url);
  return isStrongId(key) ? (papers.withId(key)?.id ?? key) : key;
}
