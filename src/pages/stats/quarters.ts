import type { Topic } from '../../log/subjects/topics.js';
import type { Log } from '../../log/types.js';
import type { PageContext } from '../page-context.js';
import { groupBy } from '../periods.js';
import { type TopicChanges, topicChanges } from './topic-changes.js';
import { countTopics, type TopicCounts, type TopicPair } from './topic-counts.js';
import { closePairs } from './topic-groups.js';

/** A quarter that has days: what was noted, and which topics rose, fell and stood together. */
export interface QuarterStats {
  /** `2022-Q1`. */
  readonly quarter: string;
  readonly days: number;
  readonly counts: TopicCounts;
  /** Against the quarter with days before it; empty for the first. */
  readonly changes: TopicChanges;
  /** The pairs of topics that stood together most surprisingly. */
  readonly together: readonly TopicPair[];
}

/** The quarters of a log that have days, oldest first; worked out once for a log. */
export function quartersOf({ log, topics }: Pick<PageContext, 'log' | 'topics'>): readonly QuarterStats[] {
  const known = quarters.get(log);
  if (known && known.topics === topics) return known.quarters;
  const made = readQuarters({ log, ...(topics && { topics }) });
  quarters.set(log, { topics, quarters: made });
  return made;
}

const quarters = new WeakMap<Log, { readonly topics: readonly Topic[] | undefined; readonly quarters: readonly QuarterStats[] }>();

function readQuarters(context: Pick<PageContext, 'log' | 'topics'>): readonly QuarterStats[] {
  let before: TopicCounts | null = null;
  return [...groupBy(context.log.days, (day) => quarterOf(day.date))].map(([quarter, days]): QuarterStats => {
    const counts = countTopics(context, days);
    const all: TopicChanges = before === null ? { rose: [], fell: [] } : topicChanges(before, counts);
    before = counts;
    const changes = { rose: all.rose.slice(0, mostNamed), fell: all.fell.slice(0, mostNamed) };
    return { quarter, days: days.length, counts, changes, together: closePairs(counts).slice(0, mostNamed) };
  });
}

const mostNamed = 3;

/** `2022-Q2` for the eleventh of May. */
export function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}
