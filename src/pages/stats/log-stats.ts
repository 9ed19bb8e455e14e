import { type IsoDate, weekdayOf } from '../../base/dates.js';
import type { Bilingual } from '../../base/text.js';
import type { Mention, Work } from '../../log/subjects/works.js';
import type { Log } from '../../log/types.js';
import { entryLists, listsOf } from '../entry-lists.js';
import type { PageContext } from '../page-context.js';
import { groupBy } from '../periods.js';
import { remember } from '../remember.js';
import { type Streak, streaksOf } from '../streaks.js';
import { type Subjects, subjectsOf, type TopicMentions, type VenueMentions } from '../subjects.js';
import { byYear, type MentionedIn } from './by-year.js';
import { countHosts, type HostCount } from './host-counts.js';
import { type QuarterStats, quarterOf, quartersOf } from './quarters.js';
import { type TopicChanges, topicChanges } from './topic-changes.js';
import { joinCounts } from './topic-counts.js';
import { type TopicGroup, topicGroups } from './topic-groups.js';
import { countWorks } from './work-counts.js';
import { yearLog } from './year-log.js';

/** A log, or one year of it, in figures. The stats page, the yearly report and `daybook stats` all take theirs from here. */
export interface LogStats {
  /** Null for the whole log. */
  readonly year: number | null;
  /** The log that was counted: the whole, or its year. */
  readonly log: Log;
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
  readonly days: number;
  readonly entries: number;
  /** Different ones. */
  readonly papers: number;
  readonly repositories: number;
  /** Dates that have days, oldest first. */
  readonly calendar: readonly { readonly date: IsoDate; readonly entries: number }[];
  /** Months that have days, oldest first. */
  readonly months: readonly { readonly month: string; readonly days: number; readonly entries: number }[];
  /** Entries by the day of the week, from Monday. */
  readonly weekdays: readonly number[];
  readonly streaks: { readonly longest: Streak | null; readonly pause: Streak | null };
  /** From five stars to none. */
  readonly relevance: readonly { readonly stars: number; readonly entries: number }[];
  /** Most noted first. */
  readonly topics: readonly (TopicMentions & { readonly quarters: readonly { readonly quarter: string; readonly entries: number }[] })[];
  /** Oldest first; those of one year too are compared with the quarter before. */
  readonly quarters: readonly QuarterStats[];
  /** Against the year before; null for the whole log, and for a year after none. */
  readonly changes: TopicChanges | null;
  readonly groups: readonly TopicGroup[];
  /** Most noted first; a venue without a year holds all its years. */
  readonly venues: readonly VenueMentions[];
  readonly hosts: readonly HostCount[];
  /** Papers and repositories noted more than once, the most noted first. */
  readonly noted: readonly MentionedIn<Work>[];
  /** What is still to be written. */
  readonly unfinished: readonly { readonly id: string; readonly name: Bilingual; readonly mentions: readonly Mention[] }[];
}

/** Counts a log, or one year of it. Takes time linear in the log; what pages have worked out already is not worked out again. */
export function logStats(context: Pick<PageContext, 'log' | 'topics'>, year: number | null): LogStats {
  const log = year === null ? context.log : yearLog(context.log, year);
  const subjects = subjectsOf(context);
  const topics = year === null ? [...subjects.topics.values()] : ofYear(topicsByYear(subjects).get(year));
  const lists = listsOf(log);
  const quarters = quartersOf(context).filter(({ quarter }) => year === null || quarter.startsWith(`${year}-`));
  const before = year === null ? [] : quartersOf(context).filter(({ quarter }) => quarter.startsWith(`${year - 1}-`));
  const counts = joinCounts(quarters.map((one) => one.counts));
  return {
    year,
    log,
    first: log.days[0]?.date ?? null,
    last: log.days.at(-1)?.date ?? null,
    days: log.days.length,
    entries: counts.entries,
    ...countWorks(subjects, year),
    calendar: [...groupBy(log.days, (day) => day.date)].map(([date, days]) => ({ date: date as IsoDate, entries: entriesOf(days) })),
    months: [...groupBy(log.days, (day) => day.date.slice(0, 7))].map(([month, days]) => ({
      month,
      days: days.length,
      entries: entriesOf(days),
    })),
    weekdays: countWeekdays(log),
    streaks: streaksOf(log.days.map((day) => day.date)),
    relevance: [5, 4, 3, 2, 1, 0].map((stars) => ({ stars, entries: lists.get(`stars-${stars}`)?.length ?? 0 })),
    topics: topics.map((topic) => ({ ...topic, quarters: quarterCounts(topic.mentions) })),
    venues: year === null ? [...subjects.venues.values()] : ofYear(venuesByYear(subjects).get(year)),
    quarters,
    changes: before.length > 0 ? topicChanges(joinCounts(before.map((one) => one.counts)), counts) : null,
    groups: topicGroups(counts),
    hosts: countHosts(log.days),
    unfinished: entryLists
      .filter(({ id }) => !/^stars-\d(?:-up)?$/.test(id))
      .map(({ id, name }) => ({ id, name, mentions: lists.get(id) ?? [] })),
  };
}

const topicsByYear = remember(({ topics }: Subjects) => byYear(topics.values()));
const venuesByYear = remember(({ venues }: Subjects) => byYear(venues.values()));

/** Subjects with their entries of one year alone, the most frequent first. */
function ofYear<T extends { readonly id: string }>(mentioned: readonly MentionedIn<T>[] = []): readonly T[] {
  return mentioned
    .map(({ one, mentions }) => ({ ...one, mentions }))
    .sort((a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1));
}

function countWeekdays({ days }: Log): readonly number[] {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const day of days) counts[(weekdayOf(day.date) + 6) % 7] = (counts[(weekdayOf(day.date) + 6) % 7] ?? 0) + day.entries.length;
  return counts;
}

function entriesOf(days: Log['days']): number {
  return days.reduce((sum, day) => sum + day.entries.length, 0);
}

function quarterCounts(mentions: readonly Mention[]): readonly { readonly quarter: string; readonly entries: number }[] {
  return [...groupBy(mentions.toReversed(), ({ day }) => quarterOf(day.date))].map(([quarter, own]) => ({ quarter, entries: own.length }));
}
