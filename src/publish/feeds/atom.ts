import { xmlText } from '../../base/xml-text.js';
import { type Feed, type FeedItem, feedFormats } from './feed.js';
import { rfc3339Date } from './feed-date.js';

/** Writes a feed as Atom 1.0 (RFC 4287) with the whole content of each item. */
export function printAtom(feed: Feed): string {
  const newest = feed.items[0];
  // Atom asks for a date even where nothing has been written yet.
  const updated = newest ? rfc3339Date(newest.date, feed.timezone) : '1970-01-01T00:00:00Z';
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    `<id>${xmlText(feed.homeUrl)}</id>`,
    `<title>${xmlText(feed.title)}</title>`,
    `<subtitle>${xmlText(feed.description)}</subtitle>`,
    `<updated>${updated}</updated>`,
    `<author><name>${xmlText(feed.title)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${xmlText(feed.homeUrl)}"/>`,
    `<link rel="self" type="${feedFormats.atom.type}" href="${xmlText(feed.folderUrl + feedFormats.atom.file)}"/>`,
    '<generator>Daybook</generator>',
    ...feed.items.map((item) => printEntry(item, feed.timezone)),
    '</feed>',
  ].join('\n')}\n`;
}

function printEntry(item: FeedItem, timezone: string): string {
  const date = rfc3339Date(item.date, timezone);
  return [
    '<entry>',
    `<id>${xmlText(item.id)}</id>`,
    `<title>${xmlText(item.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${xmlText(item.url)}"/>`,
    ...(item.externalUrl === null ? [] : [`<link rel="related" href="${xmlText(item.externalUrl)}"/>`]),
    `<published>${date}</published>`,
    `<updated>${date}</updated>`,
    ...item.tags.map((tag) => `<category term="${xmlText(tag)}"/>`),
    `<summary>${xmlText(item.summary)}</summary>`,
    `<content type="html">${xmlText(item.html)}</content>`,
    '</entry>',
  ].join('\n');
}
