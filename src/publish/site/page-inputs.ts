import { hash } from 'node:crypto';
import { dirname } from 'node:path';
import { newestDay, noteOf } from '../../log/log.js';
import type { Paper } from '../../log/papers/papers.js';
import { type Mention, worksOf } from '../../log/subjects/works.js';
import type { Day, Entry, NoteFile } from '../../log/types.js';
import { listsOf } from '../../pages/entry-lists.js';
import { nearTopics, nearVenues } from '../../pages/near-subjects.js';
import { neighbours } from '../../pages/neighbours.js';
import { notedEarlier, notedElsewhere } from '../../pages/noted.js';
import { countWorks } from '../../pages/stats/work-counts.js';
import { yearLog, yearsOf } from '../../pages/stats/year-log.js';
import type { SubjectAddress } from '../../pages/subject-pages.js';
import { workSlug } from '../../pages/subject-path.js';
import { subjectsOf, type TopicMentions } from '../../pages/subjects.js';
import { mostInFull } from '../../pages/work-page.js';
import { feedDays, newestMentions } from '../feeds/make-feed.js';
import { listMark, noteMark } from './note-facts.js';
import { localTargets } from './referenced-files.js';
import { type FoundSearch, searchMentions } from './saved-searches.js';
import type { Site } from './site.js';
import { dayCardPath, entryCardPath } from './site-cards.js';
import { textHash } from './text-hash.js';
import { webPictures } from './web-pictures.js';

/** Says what pages are made from, each as a short hash: a page whose inputs are those of the last build need not be made again. */
export interface PageInputs {
  /** Of a day's page and of its entries' pages. */
  readonly day: (day: Day) => string;
  /** Of what all days' pages say of other entries, and of the day itself. */
  readonly quickDay: (day: Day) => string;
  /** Of a page of a topic, venue, paper, repository or list. */
  readonly subject: (address: SubjectAddress & { readonly id: string }) => string;
  /** Of what all lists say, and of the entries that the page shows in full. */
  readonly quickSubject: (address: SubjectAddress & { readonly id: string }) => string;
  /** Of the pages that list the whole log: archive, statistics, all topics. */
  readonly lists: () => string;
  /** Of the page about the log. */
  readonly about: () => string;
  /** Of the feed of the whole log. */
  readonly logFeed: () => string;
  /** Of the report of a year. */
  readonly report: (year: number) => string;
  /** Of the page of a saved search, or of an older part of it. */
  readonly search: (search: FoundSearch, period: string | null) => string;
  /** Of the feed of a topic or a saved search. */
  readonly feed: (subject: FeedSubject) => string;
}

/** What a feed of entries is about. */
export type FeedSubject = Pick<TopicMentions, 'id' | 'name' | 'mentions'>;

/** The inputs of a site's pages in one language; `program` is known by its code. */
export function pageInputs(site: Site, language: Site['languages'][number], program: string): PageInputs {
  const { log, permalinks } = site;
  const subjects = subjectsOf(site);
  const placeOf = ({ day, n }: Mention) => [noteInputs(day), n, permalinks.slug(day.ref, n)];
  const worksBy = ({ entry }: Mention) => worksOf(log, entry).map((work) => [work.id, work.title, work.url, work.mentions.length]);
  const { config, title, url, base, languages, topics, cards, searchModule, labs } = site;
  const settings = hashOf(
    JSON.stringify([program, config, title, url, base, languages, topics, cards, searchModule, labs?.version, language, log.dialect]),
  );
  const folders = folderHashes(site);
  const picturesMark = picturesMarker(log);
  const notes = new WeakMap<Day, string>();
  const wholes = new Map<string, string>();
  const lines = new WeakMap<Entry, string>();
  let whole: string | null = null;
  const noteInputs = (day: Day): string => {
    let known = notes.get(day);
    if (known === undefined) {
      const note = noteOf(log, day);
      const mark = note && noteMark(note);
      const folder = folders.get(mark?.leaves ? '' : folderOf(day.path)) ?? '';
      const pictures = note && picturesMark(note);
      known = hashOf(`${settings} ${day.ref} ${day.date} ${day.path} ${mark?.hash} ${folder}${pictures ? ` ${pictures}` : ''}`);
      notes.set(day, known);
    }
    return known;
  };
  return {
    day: (day) => {
      const { previous, next } = neighbours(log, day);
      const around = [previous?.ref, previous?.date, next?.ref, next?.date, newestDay(log) === day, dayCardPath(site, day, language)];
      const entries = day.entries.map((entry, at) => entryInputs({ day, entry, n: at + 1 }));
      return hashOf(JSON.stringify([noteInputs(day), around, entries]));
    },
    quickDay: (day) => hashOf(`${lists()} ${noteInputs(day)}`),
    quickSubject: ({ kind, id, period }) => hashOf(`${lists()} ${kind}/${id} ${period} ${JSON.stringify(inFull(kind, id))}`),
    subject: ({ kind, id, period }) => {
      const key = `${kind}/${id}`;
      const whole = wholes.get(key) ?? wholeSubject(kind, id);
      wholes.set(key, whole);
      return hashOf(`${whole} ${period}`);
    },
    lists,
    about: () => hashOf(`${lists()} ${log.readme?.text}`),
    logFeed: () => hashOf(`${settings} ${feedDays(log, config.site.feedItems).map(noteInputs).join('')}`),
    report: (year) => {
      const years = yearsOf(log);
      const at = years.indexOf(year);
      const own = yearLog(log, year).days.map((day) => [
        noteInputs(day),
        day.entries.map((_, index) => permalinks.slug(day.ref, index + 1)),
      ]);
      const before = years[at + 1] === year - 1 ? yearLog(log, year - 1).days.map(noteInputs) : [];
      const { papers, repositories, noted } = countWorks(subjects, year);
      const works = noted.map(({ one, mentions }) => [one.kind, workSlug(one), one.title, one.url, mentions.length]);
      const start = `${year}-`;
      // A tag is called what its newest entry calls it.
      const tags = [...subjects.topics.values()].filter(
        ({ isTag, mentions }) => isTag && mentions.some(({ day }) => day.date.startsWith(start)),
      );
      return hashOf(
        JSON.stringify([years[at - 1], years[at + 1], own, before, papers, repositories, works, tags.map(({ id, name }) => [id, name])]),
      );
    },
    search: (search, period) => {
      const key = `searches/${search.name}`;
      const whole = wholes.get(key) ?? hashOf(JSON.stringify([settings, key, searchMentions(log, search).map(lineOf)]));
      wholes.set(key, whole);
      return hashOf(`${whole} ${period}`);
    },
    feed: ({ id, name, mentions }) =>
      hashOf(JSON.stringify([settings, id, name, newestMentions(mentions, config.site.feedItems).map(placeOf)])),
  };

  function lists(): string {
    whole ??= hashOf([settings, folders.get(''), ...log.days.map(({ ref }) => ref), ...log.notes.map(listMark)].join(' '));
    return whole;
  }

  /** The entries of a work that its page shows in full. */
  function inFull(kind: SubjectAddress['kind'], id: string): readonly unknown[] {
    const mentions = kind === 'papers' || kind === 'code' ? (subjects[kind].get(id)?.mentions ?? []) : [];
    return mentions.length > mostInFull ? [] : mentions.map(placeOf);
  }

  /** What an entry's page and its part of the day's page say of other entries. */
  function entryInputs(mention: Mention): readonly unknown[] {
    const { day, entry } = mention;
    const first = notedEarlier(log, entry, day.ref);
    const noted = notedElsewhere(log, entry, 12).map((one) => [lineOf(one), one.same]);
    return [
      permalinks.slug(day.ref, mention.n),
      noted,
      first === null ? '' : permalinks.slug(first.day.ref, first.n),
      worksBy(mention),
      entryCardPath(site, mention, language),
    ];
  }

  /** What a line of a list says about an entry. */
  function lineOf({ day, entry, n }: Mention): string {
    let line = lines.get(entry);
    if (line === undefined) {
      line = hashOf(`${day.ref} ${n} ${entry.relevance} ${permalinks.slug(day.ref, n)} ${entry.title}`);
      lines.set(entry, line);
    }
    return line;
  }

  /** The inputs of all parts of a subject's list. */
  function wholeSubject(kind: SubjectAddress['kind'], id: string): string {
    const mentions = (kind === 'lists' ? listsOf(log).get(id) : subjects[kind].get(id)?.mentions) ?? [];
    const span = [log.days[0]?.date, log.days.at(-1)?.date];
    return hashOf(JSON.stringify([settings, kind, id, mentions.map(lineOf).join(''), span, aboutSubject(kind, id, mentions)]));
  }

  /** What a subject's page says besides its list. */
  function aboutSubject(kind: SubjectAddress['kind'], id: string, mentions: readonly Mention[]): unknown {
    if (kind === 'lists') return null;
    const near = nearTopics(mentions, site, kind === 'topics' ? id : null);
    const named = near.map(([topic, count]) => [topic, count, subjects.topics.get(topic)?.name]);
    if (kind === 'topics') return [named, subjects.topics.get(id)?.name, nearVenues(mentions, site)];
    if (kind === 'venues') return [named, [...subjects.venues.values()].map((venue) => [venue.id, venue.mentions.length])];
    const work = subjects[kind].get(id);
    const paper = work?.kind === 'paper' ? aboutPaper(work) : null;
    return [named, work?.id, work?.title, work?.url, inFull(kind, id), mentions.slice(0, 200).map(worksBy), paper];
  }

  /** What a paper's page says of its ids and what belongs to it. */
  function aboutPaper({ ids, repositories, articles, merges, mentions }: Paper): unknown {
    const slugs = merges.map(({ ref }) => permalinks.slug(ref.slice(0, ref.indexOf('#')), Number(ref.slice(ref.indexOf('#') + 1))));
    return [ids, repositories, articles, merges, slugs, mentions.map(({ through }) => through)];
  }
}

/** Says of a note what is known of the pictures that it shows; "" where nothing is. */
function picturesMarker({ pictures }: Site['log']): (note: NoteFile) => string {
  if (pictures === undefined) return () => '';
  const byWeb = new Map([...pictures].flatMap(([key, picture]) => (key === picture.path ? [] : [[textHash(key), picture] as const])));
  return (note) => {
    const ofWeb = byWeb.size === 0 ? [] : webPictures(note).map((web) => byWeb.get(web));
    const shown = [...localTargets(note).map((path) => pictures.get(path)), ...ofWeb];
    return shown.map((one) => (one ? JSON.stringify([one.path, one.hash, one.size, one.widths]) : '')).join('');
  };
}

/** For each folder of the log, what its files and days are called: what relative links in its notes can lead to. */
function folderHashes({ log }: Site): ReadonlyMap<string, string> {
  const names = new Map<string, string[]>();
  const add = (path: string, name: string): void => {
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const known = names.get(folder);
      if (known) known.push(name);
      else names.set(folder, [name]);
      if (folder === '') return;
    }
  };
  for (const path of [...log.files].sort()) add(path, path);
  for (const day of log.days) add(day.path, `${day.path} ${day.ref}`);
  return new Map([...names].map(([folder, own]) => [folder, hashOf(own.join('\n'))]));
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
}

function hashOf(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 12);
}
