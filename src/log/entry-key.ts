import { canonicalUrl } from '../base/urls.js';
import { fold } from './fold.js';
import type { Day } from './types.js';

/**
 * The stable keys of a day's entries: date and canonical URL, or date and folded title when the entry has no link. An entry that
 * repeats one of the same day gets `~2`. They survive reordering and renumbering.
 */
export function entryKeys(day: Day): string[] {
  const counts = new Map<string, number>();
  return day.entries.map((entry) => {
    const identity = entry.url ? canonicalUrl(entry.url) : fold(entry.title);
    const count = (counts.get(identity) ?? 0) + 1;
    counts.set(identity, count);
    return `${day.date}:${identity}${count === 1 ? '' : `~${count}`}`;
  });
}
