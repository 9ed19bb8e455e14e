import type { Bilingual } from '../../base/text.js';
import type { TopicCounts } from './topic-counts.js';

/** A topic whose share of the entries is another than before; shares are 0 to 1. */
export interface TopicChange {
  readonly id: string;
  readonly name: Bilingual;
  readonly before: number;
  readonly now: number;
}

/** Which topics rose and which fell, the greatest change first. */
export interface TopicChanges {
  readonly rose: readonly TopicChange[];
  readonly fell: readonly TopicChange[];
}

/**
 * The topics whose share changed by more than chance would: twice the standard error of a difference of two shares, and three
 * hundredths at least. Periods of fewer than ten entries say nothing.
 */
export function topicChanges(before: TopicCounts, now: TopicCounts): TopicChanges {
  if (before.entries < leastEntries || now.entries < leastEntries) return { rose: [], fell: [] };
  const changes = [...new Map([...before.topics, ...now.topics]).values()]
    .map(({ id, name }): TopicChange => ({ id, name, before: share(before, id), now: share(now, id) }))
    .filter((change) => Math.abs(change.now - change.before) >= Math.max(leastChange, 2 * standardError(before, now, change.id)))
    .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before) || (a.id < b.id ? -1 : 1));
  return {
    rose: changes.filter((change) => change.now > change.before),
    fell: changes.filter((change) => change.now < change.before),
  };
}

const leastEntries = 10;
const leastChange = 0.03;

/** The part of the entries that is about a topic, 0 to 1, to three decimals. */
export function share({ entries, topics }: TopicCounts, id: string): number {
  return entries === 0 ? 0 : Math.round((1000 * (topics.get(id)?.entries ?? 0)) / entries) / 1000;
}

/** How far two shares of one true share lie apart by chance: √(p(1−p)(1/n₁+1/n₂)), p from both together. */
function standardError(before: TopicCounts, now: TopicCounts, id: string): number {
  const both = (before.topics.get(id)?.entries ?? 0) + (now.topics.get(id)?.entries ?? 0);
  const p = both / (before.entries + now.entries);
  return Math.sqrt(p * (1 - p) * (1 / before.entries + 1 / now.entries));
}
