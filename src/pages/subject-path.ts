import type { Venue } from '../log/subjects/venues.js';
import { venueName } from '../log/subjects/venues.js';
import type { Work } from '../log/subjects/works.js';
import type { ListKind } from './links.js';

/** The path of a page of subjects, without a leading slash: `topics/object-detection/2021`, `code/microsoft/cream`. */
export function subjectPath(kind: ListKind, id: string | null, period: string | null): string {
  const parts = [kind, ...(id === null ? [] : id.split('/').map(encodeURIComponent)), ...(period === null ? [] : [period])];
  return parts.join('/');
}

/** A work's name in addresses: `arxiv-2204.07154` for a paper, `microsoft/cream` for a repository, else some words and a number. */
export function workSlug(work: Pick<Work, 'id'>): string {
  const arxiv = /^arxiv:([\w-][\w.-]*(?:\/\w+)?)$/.exec(work.id)?.[1];
  if (arxiv) return `arxiv-${arxiv.replace('/', '-')}`;
  const repository = /^github:([a-z0-9][\w-]*\/[a-z0-9_][\w.-]*)$/.exec(work.id)?.[1];
  return repository ?? `${wordsOf(work.id)}${numberOf(work.id)}`;
}

/** A venue's name in addresses: `CVPR-2022`, `ACM-MM`. */
export function venueId(venue: Venue): string {
  return venueName(venue).replace(/ /g, '-');
}

/** A hand-written tag's name in addresses: `machine-learning`, `目标检测`, `cpp`; "" when nothing of it can stand there. */
export function tagId(tag: string): string {
  const id = tag
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\+/g, 'p')
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return id.length <= 48 ? id : `${[...id].slice(0, 36).join('')}-${numberOf(id)}`;
}

/** A few Latin words of an address or title, with a closing dash. */
function wordsOf(id: string): string {
  const words = id
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\.(?:pdf|html?)$/, '')
    .match(/[a-z0-9]+/g);
  return words ? `${words.join('-').slice(0, 48).replace(/-$/, '')}-` : '';
}

/** A number of 53 bits that stands for a text (cyrb53, seed 0), in letters and digits. */
function numberOf(text: string): string {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36);
}
