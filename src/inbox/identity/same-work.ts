import { splitUrl } from '../../base/urls.js';
import { isStrongId, repositoryId } from '../../log/papers/strong-ids.js';
import { venuesOf } from '../../log/subjects/venues.js';
import type { Item } from '../item.js';
import { isRepositoryKey, looseAddress } from './address-key.js';
import { shareAuthors } from './author-keys.js';
import { schemeOf } from './item-keys.js';
import type { TitleKey } from './title-key.js';

/** What is known of a thing besides its title, as one source tells of it. */
export interface Told extends Pick<Item, 'title' | 'url' | 'abstract' | 'authors' | 'venue' | 'published'> {
  readonly keys: readonly string[];
  readonly at: string;
  readonly source: string;
}

/**
 * Whether two things of one folded title are one. Ids of one host that differ, other authors, another venue or year, two addresses of one
 * host, or much time between them say no. A title that tells little needs a yes besides: an author of both, or the same abstract.
 */
export function isSameWork(a: Told, b: Told, tells: TitleKey['tells']): boolean {
  if (tells === 'none' || idsDiffer(a.keys, b.keys)) return false;
  if (looseAddress(a.url) === looseAddress(b.url)) return true;
  if (isOtherPage(a, b) || venuesDiffer(a, b)) return false;
  const isOfBoth = a.authors.length > 0 && b.authors.length > 0 ? shareAuthors(a.authors, b.authors) : null;
  if (isOfBoth === false) return false;
  const isSupported = isOfBoth === true || abstractsAgree(a.abstract, b.abstract);
  const days = Math.abs(timeOf(a) - timeOf(b)) / 86_400_000;
  return isSupported ? days <= mostDays : tells === 'much' && days <= fewDays;
}

/** A preprint and its paper at a conference are some months apart, two years of one challenge are twelve. */
const mostDays = 300;
const fewDays = 30;

/** Two arXiv papers of one title are two papers. A repository is a thing of its own, whatever it is called. */
function idsDiffer(some: readonly string[], others: readonly string[]): boolean {
  const [one, other] = [some.filter(isId), others.filter(isId)];
  if (one.some((id) => other.includes(id))) return false;
  return one.some((id) => other.some((each) => schemeOf(each) === schemeOf(id))) || one.some(isRepository) !== other.some(isRepository);
}

function isId(key: string): boolean {
  return isStrongId(key) || isRepository(key);
}

function isRepository(key: string): boolean {
  return isRepositoryKey(key) || repositoryId(key) !== null;
}

/** A host does not publish one thing at two addresses, but where many write, one may repeat what another wrote. */
function isOtherPage(a: Told, b: Told): boolean {
  const host = hostOf(a.url);
  return host === hostOf(b.url) && (a.source === b.source || !ofMany.has(host));
}

const ofMany: ReadonlySet<string> = new Set([
  'mp.weixin.qq.com',
  'zhuanlan.zhihu.com',
  'zhihu.com',
  'blog.csdn.net',
  'juejin.cn',
  'cnblogs.com',
  'jianshu.com',
  'toutiao.com',
  'baijiahao.baidu.com',
  'medium.com',
  'news.ycombinator.com',
  'reddit.com',
]);

/** `CVPR 2021` and `CVPR 2022`, or `CVPR` and `ICCV`. */
function venuesDiffer(a: Told, b: Told): boolean {
  const [some, others] = [a, b].map(({ title, venue }) => venuesOf(`${title} ${venue ?? ''}`)) as [Venues, Venues];
  if (some.length === 0 || others.length === 0) return false;
  return !some.some((one) =>
    others.some((other) => one.name === other.name && (one.year === null || other.year === null || one.year === other.year)),
  );
}

type Venues = ReturnType<typeof venuesOf>;

function abstractsAgree(a: string | null, b: string | null): boolean {
  const [one, other] = [a, b].map((text) =>
    (text ?? '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .slice(0, 120),
  );
  return one !== undefined && other !== undefined && one.length >= 60 && other.length >= 60 && one.slice(0, 60) === other.slice(0, 60);
}

function hostOf(url: string): string {
  return (splitUrl(url)?.host ?? url).replace(/^(?:www|m|mobile|amp)\./, '');
}

function timeOf({ published, at }: Told): number {
  const time = Date.parse(published ?? at);
  return Number.isNaN(time) ? Date.parse(at) : time;
}
