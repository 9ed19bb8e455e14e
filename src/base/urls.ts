import { type ArxivReference, readArxivId } from './arxiv-id.js';
import { withoutLastSlashes } from './slashes.js';
import { trackingRules } from './tracking-rules.js';

declare const canonical: unique symbol;

/** The identity of a web address: two spellings of one page give the same string. */
export type CanonicalUrl = string & { readonly [canonical]: true };

/** A web address taken apart; joined again the parts are the address. */
export interface UrlParts {
  /** Lower case, without `://`. */
  readonly scheme: 'http' | 'https';
  /** Lower case, with user and port when there are any. */
  readonly host: string;
  /** "" or from the first `/`. */
  readonly path: string;
  /** Without `?`; null when there is none. */
  readonly query: string | null;
  /** Without `#`; null when there is none. */
  readonly fragment: string | null;
}

/** Takes an http or https address apart; null for anything else (`hhttps://x.org`, `a@b.org`, `x.org/y`, `https: //x.org`). */
export function splitUrl(url: string): UrlParts | null {
  // https://arxiv.org/abs/2203.01305?context=cs#comments
  const found = /^(https?):\/\/([^\s/?#]+)([^\s?#]*)(?:\?([^\s#]*))?(?:#(\S*))?$/i.exec(url.trim());
  if (!found) return null;
  const host = (found[2] ?? '').toLowerCase();
  if (!isHost(host)) return null;
  const scheme = (found[1] ?? '').toLowerCase() as 'http' | 'https';
  return { scheme, host, path: found[3] ?? '', query: found[4] ?? null, fragment: found[5] ?? null };
}

/** Joins what `splitUrl` took apart. */
export function joinUrl(parts: UrlParts): string {
  const query = parts.query === null ? '' : `?${parts.query}`;
  const fragment = parts.fragment === null ? '' : `#${parts.fragment}`;
  return `${parts.scheme}://${parts.host}${parts.path}${query}${fragment}`;
}

/** True for an address a browser opens over http or https. */
export function isHttpUrl(url: string): boolean {
  return splitUrl(url) !== null;
}

/**
 * The identity of an address, for comparing only: https, no `www.`, no tracking parameters, no anchor, no last slash;
 * arXiv addresses become `https://arxiv.org/abs/<id>`, GitHub owners and repositories lower case.
 * An address that cannot be taken apart is only trimmed.
 */
export function canonicalUrl(url: string): CanonicalUrl {
  const arxiv = arxivReference(url);
  if (arxiv?.valid) return `https://arxiv.org/abs/${arxiv.id}` as CanonicalUrl;
  const parts = splitUrl(withoutTracking(url));
  if (!parts) return url.trim() as CanonicalUrl;
  const host = parts.host.replace(/^www\./, '').replace(/:(?:80|443)$/, '');
  const path = host === 'github.com' ? githubPath(parts.path) : parts.path;
  // "#/BigText_chinese" is a page of its own, "#results" is a place in one.
  const fragment = parts.fragment !== null && /^[/!]/.test(parts.fragment) ? parts.fragment : null;
  return joinUrl({ scheme: 'https', host, path: withoutLastSlashes(path), query: parts.query || null, fragment }) as CanonicalUrl;
}

/** The names of the parameters of an address that only track its reader. */
export function trackingParameters(url: string): readonly string[] {
  const parts = url.includes('?') ? splitUrl(url) : null;
  if (!parts?.query) return [];
  const rules = trackingRules(parts.host);
  return parts.query
    .split('&')
    .map(parameterName)
    .filter((name) => rules.some((rule) => rule.test(name)));
}

/** The address without parameters that only track its reader; WeChat's `#wechat_redirect` goes too. Nothing else changes. */
export function withoutTracking(url: string): string {
  const query = /\?([^\s#]*)/.exec(url);
  const parts = query && splitUrl(url);
  if (!parts) return url;
  const rules = trackingRules(parts.host);
  const kept = (query[1] ?? '').split('&').filter((pair) => !rules.some((rule) => rule.test(parameterName(pair))));
  const clean =
    url.slice(0, query.index) + (kept.length > 0 && kept[0] !== '' ? `?${kept.join('&')}` : '') + url.slice(query.index + query[0].length);
  return parts.host === 'mp.weixin.qq.com' ? clean.replace(/#(?:wechat_redirect|rd)(?=\s*$)/, '') : clean;
}

/** The arXiv paper that an address, a DOI or `arXiv:2203.01305` points to; null when it points to none. */
export function arxivReference(url: string): ArxivReference | null {
  const bare = /^arxiv:\s*(\S+)$/i.exec(url.trim());
  if (bare) return readArxivId(bare[1] ?? '', '');
  // Most addresses are told from a paper's without taking them apart.
  const parts = /arxiv|ar5iv|doi\.org|huggingface|itp\.ac/i.test(url) ? splitUrl(url) : null;
  if (!parts) return null;
  const doi = parts.host.endsWith('doi.org') ? /^\/10\.48550\/arxiv\.(.+)$/i.exec(parts.path) : null;
  if (doi) return readArxivId(doi[1] ?? '', '');
  const found = /^\/(abs|pdf|html|format|ps|e-print|src|papers)\/(.*)$/i.exec(parts.path);
  if (!found) return null;
  const form = (found[1] ?? '').toLowerCase();
  const reference = readArxivId(found[2] ?? '', form);
  if (isArxivHost(parts.host)) return form === 'papers' ? null : reference;
  // Mirrors: https://huggingface.co/papers/2203.01305, https://ar5iv.org/abs/…
  return reference.valid && /^(?:huggingface\.co|www\.alphaxiv\.org|alphaxiv\.org|.*arxiv.*|.*ar5iv.*)$/.test(parts.host)
    ? reference
    : null;
}

/** The repository of a GitHub address as `owner/name`, as written; null when it points to none. */
export function githubRepository(url: string): string | null {
  const parts = /github/i.test(url) ? splitUrl(url) : null;
  if (!parts || !/^(?:www\.)?github\.com$|^raw\.githubusercontent\.com$/.test(parts.host)) return null;
  const [, owner = '', name = ''] = parts.path.split('/');
  const repository = name.replace(/\.git$/i, '');
  if (!/^[\w-]+$/.test(owner) || !/^[\w.-]+$/.test(repository) || notOwners.has(owner.toLowerCase())) return null;
  return `${owner}/${repository}`;
}

const notOwners: ReadonlySet<string> = new Set([
  'topics',
  'features',
  'orgs',
  'search',
  'about',
  'settings',
  'marketplace',
  'trending',
  'login',
  'sponsors',
  'collections',
  'explore',
]);

function isHost(host: string): boolean {
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host)) return true;
  const name = host.replace(/^[^@]*@/, '').replace(/:\d+$/, '');
  return (
    /^\[[0-9a-f:.]+\]$/.test(name) ||
    name === 'localhost' ||
    (/^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+\.?$/u.test(name) && !/^https?$/.test(name))
  );
}

function parameterName(pair: string): string {
  return pair.split('=', 1)[0]?.replace(/^amp;/, '') ?? '';
}

function githubPath(path: string): string {
  const [, owner = '', name = '', ...rest] = path.split('/');
  return [`/${owner.toLowerCase()}`, name.replace(/\.git$/i, '').toLowerCase(), ...rest].filter((part) => part !== '').join('/');
}

function isArxivHost(host: string): boolean {
  return host === 'arxiv.org' || host.endsWith('.arxiv.org') || host === 'xxx.itp.ac.cn';
}
