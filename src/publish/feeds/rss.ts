import { xmlCdata, xmlText } from '../../base/xml-text.js';
import { type Feed, type FeedItem, feedFormats } from './feed.js';
import { rfc822Date } from './feed-date.js';

/** Writes a feed as RSS 2.0 with the whole content of each item. */
export function printRss(feed: Feed): string {
  const newest = feed.items[0];
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">',
    '<channel>',
    `<title>${titleText(feed.title)}</title>`,
    `<link>${xmlText(feed.homeUrl)}</link>`,
    `<description>${htmlText(feed.description)}</description>`,
    `<language>${feed.language}</language>`,
    ...(newest ? [`<lastBuildDate>${rfc822Date(newest.date, feed.timezone)}</lastBuildDate>`] : []),
    '<generator>Daybook</generator>',
    '<docs>https://www.rssboard.org/rss-specification</docs>',
    `<atom:link rel="self" type="${feedFormats.rss.type}" href="${xmlText(feed.folderUrl + feedFormats.rss.file)}"/>`,
    ...feed.items.map((item) => printItem(item, feed.timezone)),
    '</channel>',
    '</rss>',
  ].join('\n')}\n`;
}

function printItem(item: FeedItem, timezone: string): string {
  return [
    '<item>',
    `<title>${titleText(item.title)}</title>`,
    `<link>${xmlText(item.url)}</link>`,
    `<guid isPermaLink="false">${xmlText(item.id)}</guid>`,
    `<pubDate>${rfc822Date(item.date, timezone)}</pubDate>`,
    ...item.tags.map((tag) => `<category>${xmlText(tag)}</category>`),
    `<description>${htmlText(item.summary)}</description>`,
    `<content:encoded>${xmlCdata(item.html)}</content:encoded>`,
    '</item>',
  ].join('\n');
}

/** Descriptions are HTML, so text is escaped twice. */
function htmlText(text: string): string {
  return xmlText(xmlText(text).replaceAll('&quot;', '"').replaceAll('\n', '<br>'));
}

/** Titles are text to some readers and HTML to others: only `<`, which could begin a script, is escaped twice. */
function titleText(title: string): string {
  return xmlText(title.replaceAll('<', '&lt;'));
}
