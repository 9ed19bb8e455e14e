import * as z from 'zod';
import type { Bilingual } from '../../base/text.js';
import type { Venue } from '../../log/subjects/venues.js';
import type { Mention } from '../../log/subjects/works.js';
import type { LogStats } from '../../pages/stats/log-stats.js';
import type { VenueMentions } from '../../pages/subjects.js';

/** The figures of a log, or of a year of it, as data. */
export interface StatsRecord {
  readonly year: number | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly days: number;
  readonly entries: number;
  readonly papers: number;
  readonly repositories: number;
  readonly calendar: readonly { readonly date: string; readonly entries: number }[];
  readonly months: readonly { readonly month: string; readonly days: number; readonly entries: number }[];
  readonly weekdays: readonly number[];
  readonly longestRun: { readonly first: string; readonly last: string; readonly days: number } | null;
  readonly longestPause: { readonly after: string; readonly until: string; readonly days: number } | null;
  readonly relevance: readonly { readonly stars: number; readonly entries: number }[];
  readonly topics: readonly TopicRecord[];
  readonly quarters: readonly QuarterRecord[];
  readonly changes: ChangesRecord | null;
  readonly groups: readonly PairRecord[];
  readonly venues: readonly { readonly venue: string; readonly year: number; readonly entries: number }[];
  readonly hosts: readonly HostRecord[];
  readonly noted: readonly NotedRecord[];
  readonly unfinished: readonly { readonly id: string; readonly name: Bilingual; readonly refs: readonly string[] }[];
}

/** A topic and the quarters that have entries of it. */
interface TopicRecord {
  readonly id: string;
  readonly name: Bilingual;
  readonly entries: number;
  readonly quarters: readonly { readonly quarter: string; readonly entries: number }[];
}

/** Topics that rose and fell; shares of all entries, 0–1. */
interface ChangesRecord {
  readonly rose: readonly ChangeRecord[];
  readonly fell: readonly ChangeRecord[];
}

interface ChangeRecord {
  readonly id: string;
  readonly name: Bilingual;
  readonly before: number;
  readonly now: number;
}

interface PairRecord {
  readonly topics: readonly string[];
  readonly entries: number;
}

interface QuarterRecord extends ChangesRecord {
  readonly quarter: string;
  readonly days: number;
  readonly entries: number;
  readonly together: readonly PairRecord[];
}

interface HostRecord {
  readonly host: string;
  readonly entries: number;
  readonly articles: number;
  readonly papers: number;
  readonly code: number;
}

interface NotedRecord {
  readonly kind: 'paper' | 'code';
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly refs: readonly string[];
}

const count = z.int().min(0);
const date = z.string();
const name = z.object({ en: z.string(), zh: z.string() });
const list = <Item extends z.ZodType>(item: Item, description: string) => z.array(item).readonly().meta({ description });
const changeSchema = z.object({ id: z.string(), name, before: z.number(), now: z.number() });
const pairSchema = z.object({ topics: z.array(z.string()).readonly(), entries: count });
const changes = {
  rose: list(changeSchema, 'Topics whose share of the entries grew by more than chance would.'),
  fell: list(changeSchema, 'Topics whose share of the entries shrank by more than chance would.'),
};

/** What `daybook stats --json` prints; others read it. */
export const statsSchema: z.ZodType<StatsRecord> = z.object({
  year: z.int().nullable().meta({ description: 'Null for the whole log.' }),
  first: date.nullable().meta({ description: 'Date of the oldest day.' }),
  last: date.nullable(),
  days: count,
  entries: count,
  papers: count.meta({ description: 'Different papers; versions of one count once.' }),
  repositories: count,
  calendar: list(z.object({ date, entries: count }), 'Dates that have days.'),
  months: list(z.object({ month: z.string(), days: count, entries: count }), 'Months that have days.'),
  weekdays: list(count, 'Entries by day of the week, from Monday.'),
  longestRun: z.object({ first: date, last: date, days: count }).nullable().meta({ description: 'Most days without a gap.' }),
  longestPause: z
    .object({ after: date, until: date, days: count })
    .nullable()
    .meta({ description: 'Most days without a note between two.' }),
  relevance: list(z.object({ stars: count, entries: count }), 'From five stars to none.'),
  topics: list(
    z.object({ id: z.string(), name, entries: count, quarters: z.array(z.object({ quarter: z.string(), entries: count })).readonly() }),
    'Topics and tags, the most frequent first; an entry can have several.',
  ),
  quarters: list(
    z.object({ quarter: z.string(), days: count, entries: count, ...changes, together: list(pairSchema, 'Topics noted together.') }),
    'Quarters that have days, each compared with the one before.',
  ),
  changes: z.object(changes).nullable().meta({ description: 'Against the year before; null for the whole log, or when it has no days.' }),
  groups: list(pairSchema, 'Topics that go together, by id.'),
  venues: list(z.object({ venue: z.string(), year: z.int(), entries: count }), 'Venues and years that titles name.'),
  hosts: list(
    z.object({ host: z.string(), entries: count, articles: count, papers: count, code: count }),
    'Hosts that entries lead to; an entry counts once for each.',
  ),
  noted: list(
    z.object({
      kind: z.enum(['paper', 'code']),
      id: z.string(),
      title: z.string(),
      url: z.string().nullable(),
      refs: z.array(z.string()).readonly(),
    }),
    'Papers and repositories noted more than once.',
  ),
  unfinished: list(
    z.object({ id: z.string(), name, refs: z.array(z.string()).readonly() }),
    'What is still to be written, and in which entries, newest first.',
  ),
});

/** A log's figures as they are printed. */
export function statsRecord(stats: LogStats): StatsRecord {
  const { year, first, last, days, entries, papers, repositories, calendar, months, weekdays, relevance, hosts, groups } = stats;
  const { longest, pause } = stats.streaks;
  return {
    year,
    first,
    last,
    days,
    entries,
    papers,
    repositories,
    calendar,
    months,
    weekdays,
    longestRun: longest,
    longestPause: pause && { after: pause.first, until: pause.last, days: pause.days },
    relevance,
    topics: stats.topics.map(({ id, name: own, mentions, quarters }) => ({ id, name: own, entries: mentions.length, quarters })),
    quarters: stats.quarters.map((one) => ({
      quarter: one.quarter,
      days: one.days,
      entries: one.counts.entries,
      ...one.changes,
      together: one.together,
    })),
    changes: stats.changes,
    groups,
    venues: stats.venues.filter(isOfYear).map(({ venue, mentions }) => ({
      venue: venue.name,
      year: venue.year,
      entries: mentions.length,
    })),
    hosts,
    noted: stats.noted.map(({ one: { kind, id, title, url }, mentions }) => ({ kind, id, title, url, refs: mentions.map(refOf) })),
    unfinished: stats.unfinished.map(({ id, name: own, mentions }) => ({ id, name: own, refs: mentions.map(refOf) })),
  };
}

function isOfYear(one: VenueMentions): one is VenueMentions & { readonly venue: Venue & { readonly year: number } } {
  return one.venue.year !== null;
}

function refOf({ day, n }: Mention): string {
  return `${day.ref}#${n}`;
}
