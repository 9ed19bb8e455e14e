import { say } from '../../base/text.js';
import { xmlText } from '../../base/xml-text.js';
import type { Mention } from '../../log/subjects/works.js';
import type { PageHead } from '../../pages/page-context.js';
import { printBibtex } from '../cite/bibtex.js';
import { type Citation, entryCitations } from '../cite/citation.js';
import { pageCitation } from '../cite/page-citation.js';
import { feedLinks } from '../feeds/feed-files.js';
import { commentSources, commentsHtml } from './comments.js';
import type { Site } from './site.js';
import { languageFolder } from './site-links.js';

/** What a static page may load: the same as on the server; said in the page, because no header says it. */
const sources: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'img-src': "'self' https: http: data:",
  'style-src': "'self'",
  'script-src': "'self'",
  'media-src': "'self' https: http:",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** What a page that can be searched may load besides: the index. The box is a form. */
const searchSources: Readonly<Record<string, string>> = { 'connect-src': "'self'", 'form-action': "'self'" };

/** What a page may load; the same text for all pages of a kind. */
function policyOf({ searchModule }: Site, hosts: Readonly<Record<string, string>> | null): string {
  const key = `${searchModule !== null} ${hosts !== null}`;
  const known = policies.get(key) ?? policyText(searchModule !== null, hosts ?? {});
  policies.set(key, known);
  return known;
}

/** What the page of a lab may load in place of that: its worker, what its script makes, and nothing from elsewhere. */
const labSources: Readonly<Record<string, string>> = {
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob:",
  'connect-src': "'self'",
  'worker-src': "'self'",
};

function labPolicy({ searchModule }: Site): string {
  const own = { ...sources, ...(searchModule === null ? {} : searchSources), ...labSources };
  return Object.entries(own)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

const policies = new Map<string, string>();

function policyText(isSearched: boolean, hosts: Readonly<Record<string, string>>): string {
  const own = isSearched ? { ...sources, ...searchSources } : sources;
  const names = new Set([...Object.keys(own), ...Object.keys(hosts)]);
  return [...names].map((name) => [name, own[name], hosts[name]].filter(Boolean).join(' ')).join('; ');
}

/** What a page is about, for machines. */
export interface PageSubject {
  /** Relative to the language's folder. */
  readonly path: string;
  readonly language: Site['languages'][number];
  readonly title: string;
  readonly description: string;
  readonly type: 'website' | 'article';
  /** Path of the card in the site; null for none. */
  readonly card: string | null;
  /** The entry that the page is about; null for other pages. */
  readonly mention: Mention | null;
  /** Folder of the subject's own feed, in the language's folder; null for none. */
  readonly feedFolder: string | null;
  /** Whether a lab runs on the page. */
  readonly isLab: boolean;
}

/** The head of a page: its address, its other languages, its feeds, a preview for links, and the paper it is about. */
export function pageHead(site: Site, subject: PageSubject): PageHead {
  const { path, language } = subject;
  const address = (one: Site['languages'][number]): string => site.url + languageFolder(one, site.languages) + addressPath(path);
  const citations = subject.mention ? entryCitations(subject.mention) : [];
  const citation = pageCitation(citations);
  const comments = subject.mention ? entryComments(site, subject.mention, language) : '';
  const feedHome = site.base + languageFolder(language, site.languages);
  return {
    canonical: site.hasUrl ? address(language) : null,
    links:
      site.languages.length < 2 && subject.feedFolder === null
        ? siteFeedLinks(site, feedHome)
        : [
            ...(site.languages.length > 1
              ? site.languages.map((one) => ({ rel: 'alternate', hreflang: one === 'zh' ? 'zh-CN' : 'en', href: address(one) }))
              : []),
            ...(subject.feedFolder === null ? [] : feedLinks(subject.title, feedHome + subject.feedFolder)),
            ...siteFeedLinks(site, feedHome),
          ],
    meta: [...pageMeta(site, subject, address(language)), ...citation.meta],
    policy: subject.isLab ? labPolicy(site) : policyOf(site, comments === '' ? null : commentSources),
    after: citation.coins + bibtexHtml(citations) + comments,
    licence: site.config.site.licence,
  };
}

/** The feeds of the whole log: one list for all pages of a site in one language. */
function siteFeedLinks(site: Site, feedHome: string): PageHead['links'] {
  const known = feeds.get(site);
  if (known?.feedHome === feedHome) return known.links;
  const links = feedLinks(site.title, feedHome);
  feeds.set(site, { feedHome, links });
  return links;
}

const feeds = new WeakMap<Site, { readonly feedHome: string; readonly links: PageHead['links'] }>();

/** The papers of the page's entry, ready to be copied into a bibliography. */
function bibtexHtml(citations: readonly Citation[]): string {
  return citations.length === 0
    ? ''
    : `<details class="bibtex"><summary>BibTeX</summary><pre>${xmlText(printBibtex(citations))}</pre></details>`;
}

function entryComments({ config, permalinks }: Site, { day, n }: Mention, language: Site['languages'][number]): string {
  return config.site.comments === null ? '' : commentsHtml(config.site.comments, permalinks.slug(day.ref, n), language);
}

function pageMeta(site: Site, subject: PageSubject, address: string): PageHead['meta'] {
  const { title, description, type, card } = subject;
  return [
    ...(site.config.site.noindex ? [{ name: 'robots', content: 'noindex' }] : []),
    ...(description === '' ? [] : [{ name: 'description', content: description }]),
    { property: 'og:title', content: title },
    { property: 'og:site_name', content: site.title },
    { property: 'og:type', content: type },
    { property: 'og:locale', content: say('en', 'zh_CN')[subject.language] },
    ...(site.hasUrl ? [{ property: 'og:url', content: address }] : []),
    ...(description === '' ? [] : [{ property: 'og:description', content: description }]),
    ...(card === null
      ? []
      : [
          { property: 'og:image', content: site.url + card },
          { property: 'og:image:width', content: '1200' },
          { property: 'og:image:height', content: '630' },
          { name: 'twitter:card', content: 'summary_large_image' },
        ]),
  ];
}

/** `index.html` is the folder itself. */
function addressPath(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}
