import { canonicalUrl, joinUrl, splitUrl } from '../../base/urls.js';
import { ownLinkKey } from '../../log/papers/own-link-key.js';
import type { PaperIndex } from '../../log/papers/papers.js';
import { isStrongId } from '../../log/papers/strong-ids.js';
import { articleKey } from './article-key.js';

/**
 * What an address leads to, the same for all addresses and versions of one paper and for every way of writing one address. A page inside
 * a repository, such as a release, is not the repository.
 */
export function ownAddressKey(url: string): string {
  let key = known.get(url);
  if (key === undefined) {
    if (known.size >= mostKnown) known.clear();
    key = readKey(url);
    known.set(url, key);
  }
  return key;
}

/** Of one address it is asked for its place, its group, its id and what else leads there. */
const known = new Map<string, string>();
const mostKnown = 40_000;

function readKey(url: string): string {
  const key = ownLinkKey(url);
  if (isRepositoryKey(key)) return isInside(url) ? canonicalUrl(url) : key;
  return isAddress(key) ? articleKey(key) : versionless(key);
}

/** The same for what the to-read queue and the log call an address. */
export function foldedKey(key: string): string {
  return isAddress(key) ? articleKey(key) : key;
}

/** A place in a page, for a key of `ownAddressKey`; null where the address names none, or its key tells places apart itself. */
export function placeKey(key: string, url: string): string | null {
  const fragment = isAddress(key) ? splitUrl(url)?.fragment : null;
  return fragment && !/^[/!]/.test(fragment) ? `${key}#${fragment}` : null;
}

function isAddress(key: string): boolean {
  return key.startsWith('https://');
}

/** What a key of `ownAddressKey` is called in a log: the best id of the paper that it joins with other ids. */
export function keyInLog(papers: PaperIndex, key: string): string {
  return isStrongId(key) ? (papers.withId(key)?.id ?? key) : key;
}

/** True for the key of a repository: `github:microsoft/cream`. */
export function isRepositoryKey(key: string): boolean {
  return key.startsWith('github:') || key.startsWith('gitee:');
}

/**
 * An address without what often changes between two copies of one: `https://m.example.org/a/index.html?ref=rss` and
 * `https://example.org/a`. Too little to go by alone: only for two things of one title.
 */
export function looseAddress(url: string): string {
  const parts = splitUrl(canonicalUrl(url));
  if (parts === null) return url.trim();
  const query = (parts.query ?? '').split('&').filter((pair) => pair !== '' && !fromWhere.test(pair.split('=', 1)[0] as string));
  const path = parts.path
    .replace(/\/+(?:amp|index\.\w{3,5})$/i, '')
    .replace(/\.(?:html?|php|aspx?)$/i, '')
    .replace(/\/+$/, '');
  return joinUrl({ ...parts, host: parts.host.replace(/^(?:m|mobile|amp)\./, ''), path, query: query.join('&') || null, fragment: null });
}

/** Servers of preprints give each version a DOI of its own: `10.1101/2021.03.04.433846v2`, `10.21203/rs.3.rs-123456/v1`. */
function versionless(key: string): string {
  return key.startsWith('doi:10.') && preprints.test(key) ? key.replace(/[./_-]?v\d{1,3}$/, '') : key;
}

const preprints = /^doi:10\.(?:1101|21203|20944|26434|31219|31234|36227|22541|5281)\//;

/** `/owner/name/releases/tag/v2.0`, `/owner/name/discussions/12`: pages of their own. The files at its top are the repository. */
function isInside(url: string): boolean {
  const [, , , form = '', ...rest] = splitUrl(url)?.path.split('/') ?? [];
  return inside.test(form) && rest.some((part) => part !== '');
}

const inside = /^(?:releases|issues|pulls?|discussions|commits?|projects|wiki|blob|compare|actions|security)$/i;

/** Parameters that say where a reader came from on most hosts, and mean something on a few. */
const fromWhere =
  /^(?:ref|source|src|from|via|feed|rss|cmp|campaign|medium|amp|output|partner|smid|ncid|cid|share|sharer|fr|wt_mc|_hs\w+|mkt_tok|at_\w+)$/i;
