import { compareText } from '../base/compare-text.js';
import { type Paper, papersOf } from '../log/papers/papers.js';
import { topics as knownTopics, type Topic } from '../log/subjects/topics.js';
import { type Venue, venueName } from '../log/subjects/venues.js';
import { type CodeWork, codeOf, type Mention, type Work } from '../log/subjects/works.js';
import type { Log } from '../log/types.js';
import { type EntryTopic, entrySubjects } from './entry-subjects.js';
import type { PageContext } from './page-context.js';
import { venueId, workSlug } from './subject-path.js';

/** A topic and its entries, newest first. */
export interface TopicMentions extends EntryTopic {
  readonly mentions: readonly Mention[];
}

/** A venue, of one year or of all years and none, and its entries, newest first. */
export interface VenueMentions {
  /** `CVPR-2022`, `CVPR`. */
  readonly id: string;
  readonly venue: Venue;
  readonly mentions: readonly Mention[];
}

/** What the entries of a log are about. */
export interface Subjects {
  /** Most mentioned first. */
  readonly topics: ReadonlyMap<string, TopicMentions>;
  /** By id; a venue without a year holds all its years. */
  readonly venues: ReadonlyMap<string, VenueMentions>;
  /** Papers by slug, most mentioned first, then newest. */
  readonly papers: ReadonlyMap<string, Paper>;
  readonly code: ReadonlyMap<string, CodeWork>;
}

/** What the entries of a log are about; worked out once for a log, in time linear in its size. */
export function subjectsOf(context: Pick<PageContext, 'log' | 'topics'>): Subjects {
  const table = context.topics ?? knownTopics;
  const known = indexes.get(context.log);
  if (known?.table === table) return known.subjects;
  const subjects = readSubjects(context);
  indexes.set(context.log, { table, subjects });
  return subjects;
}

const indexes = new WeakMap<Log, { readonly table: readonly Topic[]; readonly subjects: Subjects }>();

function readSubjects(context: Pick<PageContext, 'log' | 'topics'>): Subjects {
  const topics = new Map<string, TopicMentions & { mentions: Mention[] }>();
  const venues = new Map<string, VenueMentions & { mentions: Mention[] }>();
  const addVenue = (venue: Venue, mention: Mention): void => {
    const id = venueId(venue);
    const known = venues.get(id);
    if (!known) venues.set(id, { id, venue, mentions: [mention] });
    else if (known.mentions.at(-1) !== mention) known.mentions.push(mention);
  };
  for (const day of context.log.days.toReversed()) {
    day.entries.forEach((entry, at) => {
      const mention: Mention = { day, entry, n: at + 1 };
      const subjects = entrySubjects(context, entry);
      for (const topic of subjects.topics) {
        const known = topics.get(topic.id);
        if (known) known.mentions.push(mention);
        else topics.set(topic.id, { ...topic, mentions: [mention] });
      }
      for (const venue of subjects.venues) {
        if (venue.year !== null) addVenue(venue, mention);
        addVenue({ name: venue.name, year: null }, mention);
      }
    });
  }
  return {
    topics: sorted(topics, (one) => one.id),
    venues: sorted(venues, (one) => venueName(one.venue)),
    papers: bySlug(papersOf(context.log).papers),
    code: bySlug([...codeOf(context.log).values()]),
  };
}

function bySlug<T extends Work>(works: readonly T[]): ReadonlyMap<string, T> {
  return new Map([...works].sort(byMentions).map((work) => [workSlug(work), work]));
}

/** Most mentioned first, then the newest, then by name, so that the order is always the same. */
function byMentions(a: Work, b: Work): number {
  const [first, second] = [a.mentions.at(-1)?.day.ref ?? '', b.mentions.at(-1)?.day.ref ?? ''];
  return b.mentions.length - a.mentions.length || compareText(second, first) || compareText(a.id, b.id);
}

function sorted<T extends { readonly mentions: readonly Mention[] }>(
  map: ReadonlyMap<string, T>,
  name: (value: T) => string,
): ReadonlyMap<string, T> {
  return new Map([...map].sort(([, a], [, b]) => b.mentions.length - a.mentions.length || compareText(name(a), name(b))));
}
