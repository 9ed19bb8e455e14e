import { isHttpUrl } from '../../base/urls.js';
import type { Offered } from '../identity/item-groups.js';
import type { Item } from '../item.js';

/** What a journal holds of an item at most, in characters. */
const most = { title: 500, abstract: 4_000, url: 4_000, links: 20, authors: 100, name: 200 };

/** An item as a journal takes it in, from a source that was fetched at a moment, given as ISO 8601 in UTC; null for one without an address of the web. */
export function offeredItem(item: Item, source: string, at: string): Offered | null {
  if (!isHttpUrl(item.url)) return null;
  const url = item.url.trim().slice(0, most.url);
  return {
    ...{ source, at, url },
    title: text(item.title, most.title) ?? url,
    links: item.links.length === 0 ? none : item.links.filter((link) => isHttpUrl(link) && link.length <= most.url).slice(0, most.links),
    abstract: text(item.abstract, most.abstract),
    authors: item.authors.flatMap((name) => text(name, most.name) ?? []).slice(0, most.authors),
    venue: text(item.venue, most.name),
    published: text(item.published, most.name),
  };
}

const none: readonly string[] = [];

function text(value: string | null, longest: number): string | null {
  const whole = value?.trim() ?? '';
  return (whole.length <= longest ? whole : cut(whole, longest)) || null;
}

/** No half of a character that takes two places stays at the end. */
function cut(whole: string, longest: number): string {
  return whole
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}
