import type { Bilingual } from '../base/text.js';
import { fold } from '../log/fold.js';
import { type TopicFinder, topicFinder } from '../log/subjects/find-topics.js';
import { bodyText, paperTitles } from '../log/subjects/subject-text.js';
import { tagsOf } from '../log/subjects/tags.js';
import { topics as knownTopics, type Topic } from '../log/subjects/topics.js';
import { type Venue, venueName, venuesOf } from '../log/subjects/venues.js';
import type { Entry } from '../log/types.js';
import type { PageContext } from './page-context.js';
import { tagId } from './subject-path.js';
import { shorten } from './title.js';

/** A topic of the table, or a tag written by hand. */
export interface EntryTopic {
  readonly id: string;
  readonly name: Bilingual;
  readonly isTag: boolean;
}

/** What an entry is about. */
export interface EntrySubjects {
  /** Tags written by hand, then topics of the title, then those of its other texts. */
  readonly topics: readonly EntryTopic[];
  /** Venues that the title or a paper's title names. */
  readonly venues: readonly Venue[];
}

/** What an entry is about; worked out once, without reading any other entry. */
export function entrySubjects(context: Pick<PageContext, 'topics'>, entry: Entry): EntrySubjects {
  const table = tableOf(context.topics ?? knownTopics);
  const known = table.entries.get(entry);
  if (known) return known;
  const papers = paperTitles(entry);
  const subjects = { topics: topicsIn(entry, papers, table), venues: venuesIn(entry, papers) };
  table.entries.set(entry, subjects);
  return subjects;
}

/** Tells what was worked out before: ids of topics, or a tag's id and name, and venues. */
export function knowSubjects(
  context: Pick<PageContext, 'topics'>,
  entry: Entry,
  topics: readonly (string | readonly [id: string, name: string])[],
  venues: readonly Venue[],
): void {
  const table = tableOf(context.topics ?? knownTopics);
  const named = topics.map((one) => (typeof one === 'string' ? table.topics.get(one) : tagTopic(one[0], one[1])));
  table.entries.set(entry, { topics: named.filter((one) => one !== undefined), venues });
}

interface Table {
  readonly find: TopicFinder;
  readonly topics: ReadonlyMap<string, EntryTopic>;
  /** By folded name, id and term. */
  readonly byName: ReadonlyMap<string, EntryTopic>;
  readonly entries: WeakMap<Entry, EntrySubjects>;
}

const tables = new WeakMap<readonly Topic[], Table>();

function tableOf(topics: readonly Topic[]): Table {
  const known = tables.get(topics);
  if (known) return known;
  const named = topics.map(({ id, name }): EntryTopic => ({ id, name, isTag: false }));
  const byName = new Map<string, EntryTopic>();
  topics.forEach((topic, at) => {
    for (const name of [topic.id, topic.name.en, topic.name.zh, ...topic.terms])
      if (!byName.has(fold(name))) byName.set(fold(name), named[at] as EntryTopic);
  });
  const table = { find: topicFinder(topics), topics: new Map(named.map((one) => [one.id, one])), byName, entries: new WeakMap() };
  tables.set(topics, table);
  return table;
}

function topicsIn(entry: Entry, papers: string, table: Table): readonly EntryTopic[] {
  const found = new Map<string, EntryTopic>();
  const add = (topic: EntryTopic | undefined) => topic && !found.has(topic.id) && found.set(topic.id, topic);
  for (const tag of tagsOf(entry).slice(0, mostTags)) add(table.byName.get(fold(tag)) ?? ownTopic(tag));
  for (const { id } of table.find(entry.title)) add(table.topics.get(id));
  for (const { id } of table.find(papers + bodyText(entry))) add(table.topics.get(id));
  return [...found.values()];
}

function ownTopic(tag: string): EntryTopic | undefined {
  const id = tagId(tag);
  return id === '' ? undefined : tagTopic(id, shorten(tag, 60));
}

function tagTopic(id: string, name: string): EntryTopic {
  return { id, name: { en: name, zh: name }, isTag: true };
}

const mostTags = 40;

function venuesIn(entry: Entry, papers: string): readonly Venue[] {
  const named = [...venuesOf(entry.title), ...(papers === '' ? [] : venuesOf(papers))];
  if (named.length < 2) return named;
  const found = [...new Map(named.map((venue) => [venueName(venue), venue])).values()];
  // "CVPR" says nothing beside "CVPR 2022".
  return found.filter((one) => one.year !== null || !found.some((other) => other.name === one.name && other.year !== null));
}
