import type { IsoDate } from '../../base/dates.js';
import type { Language } from '../../base/text.js';
import type { Links } from '../../pages/links.js';

/** A feed before it is written in one of the formats. Texts are plain and may hold anything; the writers escape them. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly language: 'zh-CN' | 'en';
  /** IANA name; a day begins at midnight there. */
  readonly timezone: string;
  /** Address of the page that the feed is about. */
  readonly homeUrl: string;
  /** Address of the feed without its file name; ends with `/`. */
  readonly folderUrl: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

/** One thing in a feed: a day with all its points, or one point. Addresses are absolute. */
export interface FeedItem {
  /** A tag URI (RFC 4151) that stays when titles, order and addresses change. */
  readonly id: string;
  readonly url: string;
  /** The article that an entry is about; null for days and for entries without a link. */
  readonly externalUrl: string | null;
  readonly title: string;
  readonly summary: string;
  /** Everything, as HTML without script. */
  readonly html: string;
  readonly date: IsoDate;
  /** The first picture; null when there is none. */
  readonly image: string | null;
  readonly tags: readonly string[];
}

/** What feeds need to know about the site that they belong to. */
export interface FeedOptions {
  /** Absolute address of the site, with its base path; ends with `/`. */
  readonly siteUrl: string;
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  readonly timezone: string;
  /** Where pages are; addresses that are not absolute count from the site's host. */
  readonly links: Links;
  /** The most items of a feed. */
  readonly limit: number;
}

/** Names of the three files in a feed's folder, with their media types, in the order in which pages announce them. */
export const feedFormats = {
  rss: { file: 'feed.xml', type: 'application/rss+xml', name: 'RSS' },
  atom: { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  json: { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
} as const;
