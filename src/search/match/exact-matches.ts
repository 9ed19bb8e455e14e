import { readArxivId } from '../../base/arxiv-id.js';
import { arxivReference, canonicalUrl, githubRepository, isHttpUrl, splitUrl } from '../../base/urls.js';
import { venueName, venuesOf } from '../../log/subjects/venues.js';
import { foldValue } from '../fold-value.js';
import type { ExactKind, Query } from '../query.js';
import { type Asking, postingsOf } from './asking.js';
import { sumOf, type Weighted } from './weighted.js';

/** The documents that have a value whole; where none has it, those with values that begin with it, else that contain it. */
export async function exactMatches(asking: Asking, { name, value }: Extract<Query, { readonly kind: 'exact' }>): Promise<Weighted> {
  const whole = await postingsOf(asking, spellings(name, value));
  const found = whole.length > 0 && name !== 'site' ? whole : await postingsOf(asking, await likeTerms(asking, name, value));
  return sumOf(found, asking.capacity);
}

/** The documents of terms of a kind that several documents share, such as the strong ids of papers. */
export async function sharedMatches(asking: Asking, kinds: readonly string[]): Promise<Weighted> {
  const lists = await Promise.all(kinds.map((kind) => asking.exactTerms(kind)));
  const terms = lists.flat().flatMap(({ term, count }) => (count > 1 ? [term] : []));
  return sumOf(await postingsOf(asking, terms), asking.capacity);
}

/** The terms that a value may be written as. */
function spellings(name: ExactKind, value: string): readonly string[] {
  switch (name) {
    case 'arxiv': {
      const reference = arxivReference(value) ?? readArxivId(value.trim(), '');
      return [`arxiv:${reference.id.toLowerCase()}`];
    }
    case 'url': {
      const url = canonicalUrl(isHttpUrl(value) ? value : `https://${value}`);
      return [`url:${url}`, `link:${url}`];
    }
    case 'repo':
      return [`repo:${githubRepository(value)?.toLowerCase() ?? foldValue(value)}`];
    case 'venue':
      return [`venue:${foldValue(value)}`, ...venuesOf(value).map((venue) => `venue:${foldValue(venueName(venue))}`)];
    default:
      return [`${name}:${foldValue(value)}`];
  }
}

async function likeTerms(asking: Asking, name: ExactKind, value: string): Promise<readonly string[]> {
  const folded = name === 'site' ? hostOf(value) : foldValue(value);
  if (folded === '' || name === 'url' || name === 'arxiv') return [];
  const terms = (await asking.exactTerms(`${name}:`)).map(({ term }) => term);
  const at = name.length + 1;
  const isPart = (term: string) => term.startsWith(folded, at) || (name === 'site' && term.endsWith(`.${folded}`));
  const near = name === 'site' ? terms.filter((term) => term.slice(at) === folded || term.endsWith(`.${folded}`)) : [];
  if (near.length > 0) return near;
  const begun = terms.filter(isPart);
  return begun.length > 0 ? begun : terms.filter((term) => term.includes(folded, at));
}

function hostOf(value: string): string {
  const host = splitUrl(value)?.host ?? foldValue(value).replace(/\/.*$/, '');
  return host.replace(/^www\./, '');
}
