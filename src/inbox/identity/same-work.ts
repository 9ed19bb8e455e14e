import { remembered } from '../../base/remembered.js';
import { isStrongId, repositoryId } from '../../log/papers/strong-ids.js';
import { venuesOf } from '../../log/subjects/venues.js';
import { isRepositoryKey } from './address-key.js';
import { shareAuthors } from './author-keys.js';
import type { Offered } from './item-groups.js';
import { schemeOf } from './item-keys.js';
import { isOtherPage, looseAddressOf } from './other-page.js';
import type { TitleKey } from './title-key.js';

/** A thing, as one source tells of it. */
export interface Told {
  readonly offer: Offered;
  /** The numbers of works that it is known by. */
  readonly ids: readonly string[];
}

/**
 * Whether two things of one folded title are one. Ids of one host that differ, other authors, another venue or year, two addresses of one
 * host, or much time between them say no. A title that tells little needs a yes besides: an author of both, or the same abstract.
 */
export function isSameWork({ offer: a, ids }: Told, { offer: b, ids: otherIds }: Told, tells: TitleKey['tells']): boolean {
  if (tells === 'none' || idsDiffer(ids, otherIds)) return false;
  if (looseAddressOf(a) === looseAddressOf(b)) return true;
  if (isOtherPage(a, b) || venuesDiffer(a, b)) return false;
  const isOfBoth = a.authors.length > 0 && b.authors.length > 0 ? shareAuthors(a.authors, b.authors) : null;
  if (isOfBoth === false) return false;
  const isSupported = isOfBoth === true || abstractsAgree(a.abstract, b.abstract);
  const days = Math.abs(timeOf(a) - timeOf(b)) / 86_400_000;
  return days <= (isSupported ? mostDays : daysUnsupported[tells]);
}

/** A preprint and its paper at a conference are some months apart, two years of one challenge are twelve. */
const mostDays = 300;

/** A column is published at several sites on one day; a day more, for zones and late feeds. */
const daysUnsupported: Readonly<Record<TitleKey['tells'], number>> = { none: -1, some: -1, column: 2, much: 30 };

/** Two arXiv papers of one title are two papers. A repository is a thing of its own, whatever it is called. */
function idsDiffer(one: readonly string[], other: readonly string[]): boolean {
  if (one.some((id) => other.includes(id))) return false;
  return one.some((id) => other.some((each) => schemeOf(each) === schemeOf(id))) || one.some(isRepository) !== other.some(isRepository);
}

/** Whether a key numbers works, or names a repository. */
export function isWorkId(key: string): boolean {
  return isStrongId(key) || isRepository(key);
}

function isRepository(key: string): boolean {
  return isRepositoryKey(key) || repositoryId(key) !== null;
}

/** `CVPR 2021` and `CVPR 2022`, or `CVPR` and `ICCV`. */
function venuesDiffer(a: Offered, b: Offered): boolean {
  const [some, others] = [venuesIn(a), venuesIn(b)];
  if (some.length === 0 || others.length === 0) return false;
  return !some.some((one) =>
    others.some((other) => one.name === other.name && (one.year === null || other.year === null || one.year === other.year)),
  );
}

const venuesIn = remembered(({ title, venue }: Offered) => venuesOf(`${title} ${venue ?? ''}`));

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

function timeOf({ published, at }: Offered): number {
  const time = Date.parse(published ?? at);
  return Number.isNaN(time) ? Date.parse(at) : time;
}
