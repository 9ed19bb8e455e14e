import { pairOf, type TopicCounts, type TopicPair } from './topic-counts.js';

/** Topics that are noted together, the most frequent first. */
export interface TopicGroup {
  /** Ids of two to five topics. */
  readonly topics: readonly string[];
  /** Entries about the two of them that go together most often. */
  readonly entries: number;
}

/** The pairs of topics that stand together more often than chance would put them, the most surprising first. */
export function closePairs(counts: TopicCounts): readonly TopicPair[] {
  return [...counts.pairs.values()]
    .filter((pair) => isClose(counts, pair))
    .map((pair) => ({ pair, weight: surprise(counts, pair) }))
    .sort((a, b) => b.weight - a.weight || (a.pair.topics.join(' ') < b.pair.topics.join(' ') ? -1 : 1))
    .map(({ pair }) => pair);
}

/**
 * Topics that go together: pairs are joined from the most surprising on, two groups only when each of their topics stands close to
 * each of the other's, so that a group has no member that only one other knows (complete linkage).
 */
export function topicGroups(counts: TopicCounts): readonly TopicGroup[] {
  const groupOf = new Map<string, readonly string[]>();
  for (const { topics } of closePairs(counts)) {
    const [first, second] = topics.map((id) => groupOf.get(id) ?? [id]) as [readonly string[], readonly string[]];
    if (first === second || first.length + second.length > mostTopics) continue;
    if (!first.every((a) => second.every((b) => isClose(counts, { topics: [a, b], entries: pairOf(counts, a, b) })))) continue;
    const joined = [...first, ...second];
    for (const id of joined) groupOf.set(id, joined);
  }
  const frequency = (id: string): number => counts.topics.get(id)?.entries ?? 0;
  return [...new Set(groupOf.values())]
    .map((ids): TopicGroup => {
      const topics = [...ids].sort((a, b) => frequency(b) - frequency(a) || (a < b ? -1 : 1));
      const pairs = topics.flatMap((a, at) => topics.slice(at + 1).map((b) => pairOf(counts, a, b)));
      return { topics, entries: Math.max(...pairs) };
    })
    .sort((a, b) => b.entries - a.entries || ((a.topics[0] as string) < (b.topics[0] as string) ? -1 : 1));
}

const mostTopics = 5;
const leastTogether = 3;
const leastLift = 1.5;

function isClose(counts: TopicCounts, { topics, entries }: TopicPair): boolean {
  return entries >= leastTogether && entries >= leastLift * expected(counts, topics);
}

/** How many standard deviations of a Poisson count the pair lies above what chance gives. */
function surprise(counts: TopicCounts, { topics, entries }: TopicPair): number {
  const chance = expected(counts, topics);
  return (entries - chance) / Math.sqrt(chance);
}

/** In how many entries two topics would meet if they had nothing to do with each other. */
function expected({ entries, topics }: TopicCounts, [a, b]: TopicPair['topics']): number {
  return ((topics.get(a)?.entries ?? 0) * (topics.get(b)?.entries ?? 0)) / entries;
}
