import { type AtomFeed, DetectError, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { type Answer, type Told, told } from './answer.js';
import { answerText } from './answer-text.js';
import { badAnswer } from './bad-answer.js';
import { harmlessText } from './harmless-text.js';
import { type Said, saidItem, webUrl } from './said-item.js';
import { tidyArxiv } from './tidy-arxiv.js';

/** More entries of one feed are not looked at. */
const mostEntries = 1_000;

/** A feed taken apart: what it says of itself, and of each entry. */
interface FeedSaid {
  readonly title: string | undefined;
  /** The page that it belongs to. */
  readonly home: string | undefined;
  readonly entries: readonly Said[];
}

/**
 * Reads RSS, RDF, Atom or JSON Feed. Entities that a document declares itself are not replaced, so none grows.
 * @throws DaybookError `unreadable` when it is none.
 */
export function readFeed({ body, contentType, url, now }: Answer): Told {
  const text = answerText(body, contentType).trim();
  if (text === '') throw badAnswer('nothing', url);
  const { title, home, entries } = feedSaid(text, url);
  const from = { base: webUrl(home, url) ?? url, now };
  return told(
    entries.flatMap((said) => tidyArxiv(said)).map((said) => saidItem(said, from)),
    { title: harmlessText(title ?? '', 100) || null },
  );
}

function feedSaid(text: string, url: string): FeedSaid {
  try {
    const { format, feed } = parseFeed(text, { maxItems: mostEntries });
    switch (format) {
      case 'rss':
        return { title: feed.title, home: feed.link, entries: (feed.items ?? []).map(rssSaid) };
      case 'rdf':
        return { title: feed.title, home: feed.link, entries: (feed.items ?? []).map(rdfSaid) };
      case 'atom':
        return { title: feed.title?.value, home: pageOf(feed.links), entries: (feed.entries ?? []).map(atomSaid) };
      case 'json':
        return { title: feed.title, home: feed.home_page_url, entries: (feed.items ?? []).map(jsonSaid) };
    }
  } catch (cause) {
    throw badAnswer(!(cause instanceof DetectError) ? 'broken' : isPage(text) ? 'page' : 'no-feed', url, cause);
  }
}

type Deep<T> = T extends (infer One)[] ? Deep<One>[] : T extends object ? { [K in keyof T]?: Deep<T[K]> | undefined } : T;

function rssSaid(item: Deep<RssFeed.Item<string>>): Said {
  const { guid, dc, atom, authors } = item;
  const isAddress = guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? '');
  return {
    title: item.title ?? dc?.titles?.[0],
    url: item.link ?? (isAddress ? guid?.value : undefined) ?? pageOf(atom?.links) ?? item.enclosures?.[0]?.url,
    abstract: item.description ?? atom?.summary?.value ?? item.content?.encoded ?? dc?.descriptions?.[0],
    authors: [...(dc?.creators ?? []), ...(authors ?? []).map((author) => author.name)],
    published: item.pubDate ?? dc?.dates?.[0] ?? atom?.published ?? atom?.updated,
  };
}

function rdfSaid(item: Deep<RdfFeed.Item<string>>): Said {
  const { dc } = item;
  return {
    title: item.title ?? dc?.titles?.[0],
    url: item.link ?? item.rdf?.about,
    abstract: item.description ?? item.content?.encoded ?? dc?.descriptions?.[0],
    authors: dc?.creators ?? [],
    published: dc?.dates?.[0],
  };
}

function atomSaid(entry: Deep<AtomFeed.Entry<string>>): Said {
  return {
    title: entry.title?.value,
    url: pageOf(entry.links) ?? (/^https?:/i.test(entry.id ?? '') ? entry.id : undefined),
    links: (entry.links ?? []).filter(({ rel }) => rel === 'related' || rel === 'via').map(({ href }) => href),
    abstract: entry.summary?.value ?? entry.content?.value,
    authors: [...(entry.authors ?? []).map((author) => author.name), ...(entry.dc?.creators ?? [])],
    published: entry.published ?? entry.updated ?? entry.dc?.dates?.[0],
  };
}

function jsonSaid(item: Deep<JsonFeed.Item<string>>): Said {
  return {
    title: item.title,
    url: item.url ?? item.external_url ?? item.id,
    links: [item.external_url],
    abstract: item.summary ?? item.content_text ?? item.content_html,
    authors: (item.authors ?? []).map((author) => author.name),
    published: item.date_published ?? item.date_modified,
  };
}

/** The page that an entry is about: the first link that says so, else one that says nothing. */
function pageOf(links: Deep<AtomFeed.Link<string>[]> | undefined): string | undefined {
  const pages = (links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate');
  return (pages.find(({ type }) => type === undefined || type === 'text/html') ?? pages[0])?.href;
}

function isPage(text: string): boolean {
  return /^(?:<\?xml[^>]{0,200}\?>)?\s*(?:<!--[^>]{0,500}-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(text.slice(0, 2_000));
}
