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

/** Parameters that only say where a reader came from, by host suffix; `*` holds for every host. */
const tracking: Readonly<Record<string, readonly RegExp[]>> = {
  '*': [
    /^utm_\w+$/,
    /^(?:fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|spm|spm_id_from|share_source|share_medium|share_plat|vd_source)$/,
  ],
  'mp.weixin.qq.com': [
    /^(?:chksm|scene|subscene|sharer_\w+|srcid|from|isappinstalled|clicktime|enterid|ascene|devicetype|version|nettype|abtest_cookie|lang|exportkey|pass_ticket|wx_header|mpshare|share_\w+|key|uin|sessionid|token|poc_token)$/,
  ],
  'colab.research.google.com': [/^usp$/],
  'docs.google.com': [/^usp$/],
  'drive.google.com': [/^usp$/],
  'bilibili.com': [/^(?:from|seid|share_\w+|timestamp|unique_k|bbid|ts|from_source)$/],
  'zhihu.com': [/^(?:utm_\w+|hybrid_search_\w+)$/],
  'csdn.net': [/^(?:ops_request_misc|request_id|biz_id|depth_\d[-\w]*)$/],
  'medium.com': [/^(?:source|sk)$/],
  'twitter.com': [/^(?:s|t|ref_src)$/],
  'x.com': [/^(?:s|t|ref_src)$/],
  'youtube.com': [/^(?:si|feature|ab_channel)$/],
  'youtu.be': [/^(?:si|feature)$/],
};

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

/** A pointer to an arXiv paper. */
export interface ArxivReference {
  /** `2203.01305` or `cs/0112017`, without version. As written when it is not valid. */
  readonly id: string;
  readonly version: number | null;
  /** False when no arXiv paper can have this id: wrong number of digits, month 13, nothing at all. */
  readonly valid: boolean;
  /** The first part of the path: `abs`, `pdf`, `html`; "" when the id was not read from an arXiv address. */
  readonly form: string;
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

/** Hosts that serve the same pages over https, by suffix. */
export const httpsHosts: readonly string[] = [
  'aclanthology.org',
  'aclweb.org',
  'acm.org',
  'arxiv.org',
  'baidu.com',
  'bilibili.com',
  'bitbucket.org',
  'blogspot.com',
  'cnblogs.com',
  'csdn.net',
  'csdnimg.cn',
  'doi.org',
  'gitee.com',
  'github.com',
  'github.io',
  'githubusercontent.com',
  'gitlab.com',
  'google.com',
  'huggingface.co',
  'ieee.org',
  'ijcai.org',
  'jianshu.com',
  'juejin.cn',
  'kaggle.com',
  'medium.com',
  'mlr.press',
  'nature.com',
  'neurips.cc',
  'openaccess.thecvf.com',
  'openai.com',
  'openreview.net',
  'paperswithcode.com',
  'pytorch.org',
  'qq.com',
  'readthedocs.io',
  'sciencedirect.com',
  'springer.com',
  'stackoverflow.com',
  'tensorflow.org',
  'twitter.com',
  'vercel.app',
  'wikipedia.org',
  'youtube.com',
  'youtu.be',
  'zhihu.com',
];

/** The same address over https when its host is known to serve it there (in the table or in `more`); null when not, or when it is https already. */
export function httpsUrl(url: string, more: readonly string[] = []): string | null {
  const parts = splitUrl(url);
  if (parts?.scheme !== 'http' || parts.host.includes(':')) return null;
  const known = [...httpsHosts, ...more].some((host) => parts.host === host || parts.host.endsWith(`.${host}`));
  return known ? url.replace(/^(\s*)http:/i, '$1https:') : null;
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

function trackingRules(host: string): readonly RegExp[] {
  return Object.entries(tracking).flatMap(([suffix, rules]) =>
    suffix === '*' || host === suffix || host.endsWith(`.${suffix}`) ? rules : [],
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

function readArxivId(text: string, form: string): ArxivReference {
  const name = withoutLastSlashes(safeDecode(text)).replace(/\.pdf$/i, '');
  const found = /^(.*?)(?:v(\d{1,3}))?$/i.exec(name);
  const id = found?.[1] ?? name;
  return { id: id.replace(/^([a-z-]+)\.[a-z]{2}\//i, '$1/'), version: found?.[2] ? Number(found[2]) : null, valid: isArxivId(id), form };
}

function isArxivId(id: string): boolean {
  const found = /^(\d{2})(\d{2})\.(\d{4,5})$/.exec(id);
  // Before April 2007: cs/0112017, math.GT/0309136.
  if (!found) return /^[a-z-]+(?:\.[a-z]{2})?\/\d{2}(?:0[1-9]|1[0-2])\d{3}$/i.test(id);
  const year = Number(found[1]);
  const month = Number(found[2]);
  if (month < 1 || month > 12 || year < 7 || (year === 7 && month < 4)) return false;
  return (found[3] ?? '').length === (year < 15 ? 4 : 5);
}

/** A loop, because the regular expression for it takes quadratic time on a long run of slashes. */
function withoutLastSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
