import type { OutputFile } from '../output-file.js';
import { printAtom } from './atom.js';
import { type Feed, feedFormats } from './feed.js';
import { printJsonFeed } from './json-feed.js';
import { printRss } from './rss.js';

/** A feed in all three formats; `folder` is where it goes in the site, "" or ending with `/`. */
export function feedFiles(feed: Feed, folder: string): readonly OutputFile[] {
  return [
    { path: folder + feedFormats.rss.file, body: printRss(feed) },
    { path: folder + feedFormats.atom.file, body: printAtom(feed) },
    { path: folder + feedFormats.json.file, body: printJsonFeed(feed) },
  ];
}

/** What a page says in its head so that feed readers find a feed: `<link rel="alternate" …>`. */
export interface FeedLink {
  readonly rel: 'alternate';
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** The autodiscovery links of a feed whose files lie in a folder, given as a page writes addresses; it ends with `/`. */
export function feedLinks(title: string, folderHref: string): readonly FeedLink[] {
  return Object.values(feedFormats).map(({ file, type, name }) => ({
    rel: 'alternate',
    type,
    title: `${title} (${name})`,
    href: folderHref + file,
  }));
}
