import type { Bilingual } from '../../base/text.js';
import type { Day } from '../../log/types.js';
import { entrySubjects } from '../entry-subjects.js';
import type { PageContext } from '../page-context.js';

/** How many of some entries are about which topics, and about which two of them at once. */
export interface TopicCounts {
  readonly entries: number;
  /** By the topic's id. */
  readonly topics: ReadonlyMap<string, TopicCount>;
  /** By both ids. */
  readonly pairs: ReadonlyMap<string, TopicPair>;
}

/** A topic and how many entries are about it. */
export interface TopicCount {
  readonly id: string;
  readonly name: Bilingual;
  readonly entries: number;
}

/** Two topics and how many entries are about both; the first has the lesser id. */
export interface TopicPair {
  readonly topics: readonly [string, string];
  readonly entries: number;
}

/** Counts the topics of the entries of some days, in time linear in them. */
export function countTopics(context: Pick<PageContext, 'topics'>, days: readonly Day[]): TopicCounts {
  const topics = new Map<string, TopicCount & { entries: number }>();
  const pairs = new Map<string, TopicPair & { entries: number }>();
  let entries = 0;
  for (const day of days) {
    for (const entry of day.entries) {
      const own = entrySubjects(context, entry).topics;
      entries += 1;
      for (const { id, name } of own) {
        const known = topics.get(id);
        if (known) known.entries += 1;
        else topics.set(id, { id, name, entries: 1 });
      }
      const ids = own
        .map(({ id }) => id)
        .sort()
        .slice(0, mostPaired);
      for (const [at, a] of ids.entries()) {
        for (const b of ids.slice(at + 1)) {
          const key = pairKey(a, b);
          const known = pairs.get(key);
          if (known) known.entries += 1;
          else pairs.set(key, { topics: [a, b], entries: 1 });
        }
      }
    }
  }
  return { entries, topics, pairs };
}

/** The counts of several lots of days together. */
export function joinCounts(lots: readonly TopicCounts[]): TopicCounts {
  const topics = new Map<string, TopicCount>();
  const pairs = new Map<string, TopicPair>();
  for (const lot of lots) {
    for (const [id, one] of lot.topics) topics.set(id, { ...one, entries: one.entries + (topics.get(id)?.entries ?? 0) });
    for (const [key, one] of lot.pairs) pairs.set(key, { ...one, entries: one.entries + (pairs.get(key)?.entries ?? 0) });
  }
  return { entries: lots.reduce((sum, lot) => sum + lot.entries, 0), topics, pairs };
}

/** An entry with more topics than this is about none of them. */
const mostPaired = 16;

/** How many entries are about both of two topics. */
export function pairOf({ pairs }: TopicCounts, a: string, b: string): number {
  return pairs.get(a < b ? pairKey(a, b) : pairKey(b, a))?.entries ?? 0;
}

function pairKey(a: string, b: string): string {
  return `${a} ${b}`;
}
