import type { Mention } from '../log/subjects/works.js';
import { entrySubjects } from './entry-subjects.js';
import { countByMonth, type MonthSpan } from './months.js';
import type { PageContext } from './page-context.js';
import { remember } from './remember.js';
import { venueId } from './subject-path.js';
import { subjectsOf } from './subjects.js';

/** An id and how many of some entries are about it. */
export type NearCount = readonly [id: string, count: number];

type SubjectContext = Pick<PageContext, 'log' | 'topics'>;

/** The topics that stand beside a list of entries most often for their size, the most frequent first. */
export const nearTopics: (mentions: readonly Mention[], context: SubjectContext, without: string | null) => readonly NearCount[] = remember(
  (mentions: readonly Mention[], context: SubjectContext, without: string | null) => {
    const { topics } = subjectsOf(context);
    const counts = new Map<string, number>();
    for (const { entry } of mentions)
      for (const { id } of entrySubjects(context, entry).topics) if (id !== without) counts.set(id, (counts.get(id) ?? 0) + 1);
    const weight = ([id, count]: NearCount) => count / Math.sqrt(topics.get(id)?.mentions.length ?? 1);
    return [...counts]
      .sort((a, b) => weight(b) - weight(a) || (a[0] < b[0] ? -1 : 1))
      .slice(0, 8)
      .sort((a, b) => b[1] - a[1]);
  },
);

/** The venues that a list of entries names most often. */
export const nearVenues: (mentions: readonly Mention[], context: SubjectContext) => readonly NearCount[] = remember(
  (mentions: readonly Mention[], context: SubjectContext) => {
    const counts = new Map<string, number>();
    for (const { entry } of mentions)
      for (const venue of entrySubjects(context, entry).venues) counts.set(venueId(venue), (counts.get(venueId(venue)) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 6);
  },
);

/** How many of some entries are of each month of a log. */
export const monthCounts: (mentions: readonly Mention[], span: MonthSpan) => readonly number[] = remember(
  (mentions: readonly Mention[], span: MonthSpan) =>
    countByMonth(
      mentions.map((mention) => mention.day.date),
      span,
    ),
);
