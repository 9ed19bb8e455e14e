import { splitUrl, withoutTracking } from '../../../base/urls.js';
import type { Item } from '../../item.js';
import { harmlessText } from './harmless-text.js';
import { itemDate } from './item-date.js';

/** What a source says of an item, as it says it; texts may be HTML. */
export interface Said {
  readonly title: string | null | undefined;
  readonly url: string | null | undefined;
  readonly links?: readonly (string | null | undefined)[];
  readonly abstract?: string | null | undefined;
  readonly authors?: readonly (string | null | undefined)[];
  readonly venue?: string | null | undefined;
  readonly published?: string | number | null | undefined;
}

/** Where an answer came from, and when. */
export interface From {
  /** What relative addresses begin from. */
  readonly base: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The most characters of a text, and members of a list. */
const most = { title: 300, abstract: 3_000, name: 100, authors: 100, links: 20, url: 2_000 };

/** An item from what a source says of it; null when it has no address, or no words for a title. */
export function saidItem(said: Said, { base, now }: From): Item | null {
  const url = webUrl(said.url, base);
  if (url === null) return null;
  const abstract = harmlessText(said.abstract ?? '', most.abstract) || null;
  const title = harmlessText(said.title ?? '', most.title) || harmlessText(abstract ?? '', 80);
  if (!/[\p{L}\p{N}]/u.test(title)) return null;
  const links = (said.links ?? []).slice(0, most.links).map((link) => webUrl(link, base));
  const authors = (said.authors ?? []).slice(0, most.authors).map((name) => harmlessText(name ?? '', most.name));
  return {
    title,
    url,
    links: [...new Set(links.filter((link) => link !== null && link !== url))] as readonly string[],
    abstract: abstract === title ? null : abstract,
    authors: [...new Set(authors.filter((name) => name !== ''))],
    venue: harmlessText(said.venue ?? '', most.name) || null,
    published: itemDate(said.published, now),
  };
}

/** An address of http or https, whole and without what only tracks its reader; null for any other. */
export function webUrl(link: string | null | undefined, base: string): string | null {
  const written = link?.trim() ?? '';
  if (written === '' || written.length > most.url * 2) return null;
  const href = isPlain(written) ? written : parsed(written, base);
  if (href === null) return null;
  const whole = withoutTracking(href);
  return whole.length <= most.url && splitUrl(whole) !== null ? whole : null;
}

/** Whether an address is whole and written as browsers write it, as nearly all are: nothing takes longer of an item than to take its address apart. */
function isPlain(link: string): boolean {
  return plain.test(link) && !link.includes('/.') && !link.includes('xn--');
}

// "https://example.org/2022/a_b?id=1"; none with a port or an IP address.
const plain = /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}\/[\w~/.=&?+:@,;!-]*$/;

function parsed(link: string, base: string): string | null {
  try {
    const url = new URL(link, base);
    return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url.href : null;
  } catch {
    return null;
  }
}
