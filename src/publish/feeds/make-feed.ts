import { compareText } from '../../base/compare-text.js';
import { say } from '../../base/text.js';
import { textOf } from '../../log/record.js';
import { tagsOf } from '../../log/subjects/tags.js';
import type { Topic } from '../../log/subjects/topics.js';
import { venueName, venuesOf } from '../../log/subjects/venues.js';
import type { Mention } from '../../log/subjects/works.js';
import type { Day, Log } from '../../log/types.js';
import { fullDate } from '../../pages/date-words.js';
import { shorten } from '../../pages/title.js';
import type { Feed, FeedItem, FeedOptions } from './feed.js';
import { dayHtml, entryHtml, entryTitle, linkTarget, pictureUrl } from './feed-content.js';
import { dayId, entryId } from './feed-id.js';

/** The feed of a whole log: an item a day, as the log is written and read. Days without entries are left out. */
export function logFeed(log: Log, options: FeedOptions): Feed {
  return {
    ...frame(options),
    homeUrl: required(options.links.home, options.siteUrl),
    folderUrl: options.siteUrl,
    items: feedDays(log, options.limit).map((day) => dayItem(log, day, options)),
  };
}

/** The days that a feed has room for, newest first. */
export function feedDays(log: Log, limit: number): readonly Day[] {
  const days: Day[] = [];
  for (let at = log.days.length - 1; at >= 0 && days.length < limit; at--) {
    const day = log.days[at] as Day;
    if (day.entries.length > 0) days.push(day);
  }
  return days;
}

/** What the feed of one topic is about. */
export interface TopicFeedSubject {
  readonly topic: Topic;
  /** The entries about it, in any order. */
  readonly mentions: readonly Mention[];
  /** The topic's page. */
  readonly home: string;
  /** Where the feed's files go, from the site's root; ends with `/`. */
  readonly folder: string;
}

/** The feed of a topic: an item an entry, since a day has other topics too. */
export function topicFeed(log: Log, subject: TopicFeedSubject, options: FeedOptions): Feed {
  const { topic, home, folder } = subject;
  const mentions = newestMentions(subject.mentions, options.limit);
  const name = topic.name[options.language];
  return {
    ...frame(options),
    title: `${options.title} · ${name}`,
    description: say(`${name}, from: ${options.description}`, `${name}，来自：${options.description}`)[options.language],
    homeUrl: required(home, options.siteUrl),
    folderUrl: required(folder, options.siteUrl),
    items: mentions.map((mention) => entryItem(log, mention, [name], options)),
  };
}

/** The entries that a feed has room for, newest first. */
export function newestMentions(mentions: readonly Mention[], limit: number): readonly Mention[] {
  return [...mentions].sort((a, b) => compareText(b.day.ref, a.day.ref) || a.n - b.n).slice(0, limit);
}

function frame(options: FeedOptions): Pick<Feed, 'title' | 'description' | 'language' | 'timezone'> {
  const { title, description, timezone } = options;
  return { title, description, timezone, language: options.language === 'zh' ? 'zh-CN' : 'en' };
}

function dayItem(log: Log, day: Day, options: FeedOptions): FeedItem {
  const count = day.entries.length;
  const titles = day.entries.map((entry, at) => `${at + 1}. ${entryTitle({ day, entry, n: at + 1 }, options)}`);
  const date = fullDate(day.date, options.language);
  return {
    id: dayId(options.siteUrl, day),
    url: required(options.links.day(day.ref), options.siteUrl),
    externalUrl: null,
    title: say(`${date} · ${count} ${count === 1 ? 'entry' : 'entries'}`, `${date} · ${count} 点`)[options.language],
    summary: titles.join('\n'),
    html: dayHtml(log, day, options),
    date: day.date,
    image: day.entries.map((entry, at) => firstPicture(log, { day, entry, n: at + 1 }, options)).find((url) => url !== null) ?? null,
    tags: [],
  };
}

function entryItem(log: Log, mention: Mention, topics: readonly string[], options: FeedOptions): FeedItem {
  const { day, entry, n } = mention;
  const external = entry.url === null ? null : linkTarget(log, day, entry.url, options);
  return {
    id: entryId(options.siteUrl, day, n),
    url: required(options.links.entry(day.ref, n), options.siteUrl),
    externalUrl: external !== null && /^https?:/.test(external) ? external : null,
    title: entryTitle(mention, options),
    summary: shorten(textOf(entry, 'abstract') || textOf(entry, 'tips') || entryTitle(mention, options), 1_000),
    html: entryHtml(log, mention, options),
    date: day.date,
    image: firstPicture(log, mention, options),
    tags: [...new Set([...topics, ...venuesOf(entry.title).map(venueName), ...tagsOf(entry)])],
  };
}

function firstPicture(log: Log, { day, entry }: Mention, options: FeedOptions): string | null {
  for (const media of entry.media) {
    const url = media.kind === 'image' ? pictureUrl(log, day, media, options) : null;
    if (url !== null) return url;
  }
  return null;
}

/** Addresses of the site's own pages are made by the site; one that is none is a mistake there. */
function required(href: string, siteUrl: string): string {
  return new URL(href, siteUrl).href;
}
