import { printable } from '../../base/printable.js';
import { type Feed, type FeedItem, feedFormats } from './feed.js';
import { rfc3339Date } from './feed-date.js';

/** Writes a feed as JSON Feed 1.1 with the whole content of each item. */
export function printJsonFeed(feed: Feed): string {
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.folderUrl + feedFormats.json.file,
    description: feed.description,
    authors: [{ name: feed.title, url: feed.homeUrl }],
    language: feed.language,
    items: feed.items.map((item) => jsonItem(item, feed.timezone)),
  };
  return `${JSON.stringify(written, (_, value) => (typeof value === 'string' ? printable(value) : value), 1)}\n`;
}

function jsonItem(item: FeedItem, timezone: string): object {
  return {
    id: item.id,
    url: item.url,
    ...(item.externalUrl === null ? {} : { external_url: item.externalUrl }),
    title: item.title,
    content_html: item.html,
    summary: item.summary,
    ...(item.image === null ? {} : { image: item.image }),
    date_published: rfc3339Date(item.date, timezone),
    ...(item.tags.length === 0 ? {} : { tags: item.tags }),
  };
}
