import type { InboxItem } from '../../inbox/item.js';

/** Items by when they were published, else first offered, the newest first. */
export function newestFirst(items: readonly InboxItem[]): readonly InboxItem[] {
  return items
    .map((item, at) => ({ item, at, time: timeOf(item) }))
    .sort((a, b) => b.time - a.time || b.at - a.at)
    .map(({ item }) => item);
}

/** A date that is still to come is a source's mistake. */
function timeOf({ published, sightings }: InboxItem): number {
  const offered = Date.parse(sightings[0]?.at ?? '');
  const told = Date.parse(published ?? '');
  return Number.isNaN(told) ? offered : Math.min(told, offered);
}
