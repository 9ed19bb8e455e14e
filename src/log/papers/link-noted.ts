import type { Mention } from '../subjects/works.js';
import type { Log } from '../types.js';
import { linkNamed } from './link-named.js';
import { ownLinkKey } from './own-link-key.js';
import { type PaperIndex, papersOf } from './papers.js';
import { isStrongId } from './strong-ids.js';

/** The first entry whose own link leads to the same paper, repository or article as an address; null when there is none. */
export function linkNoted(log: Log, url: string): Mention | null {
  if (!linkNamed(log, url)) return null;
  const papers = papersOf(log);
  const key = linkKey(papers, url);
  for (const day of log.days) {
    const at = day.entries.findIndex((entry) => entry.url !== null && linkKey(papers, entry.url) === key);
    const entry = day.entries[at];
    if (entry) return { day, entry, n: at + 1 };
  }
  return null;
}

/** What an address leads to, the same for all addresses of one paper or one repository. */
export function linkKey(papers: PaperIndex, url: string): string {
  const key = ownLinkKey(url);
  return isStrongId(key) ? (papers.withId(key)?.id ?? key) : key;
}
