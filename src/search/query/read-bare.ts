import { readArxivId } from '../../base/arxiv-id.js';
import { parseDate } from '../../base/dates.js';
import { arxivReference, canonicalUrl, githubRepository, isHttpUrl } from '../../base/urls.js';
import type { Query, QuerySpan } from '../query.js';

/**
 * What a word without a filter means when it is an address, an arXiv id, a DOI, a repository or a date: what is noted under it.
 * All but an address may also stand in a text. Null for any other word.
 */
export function readBare(text: string, span: QuerySpan): Query | null {
  if (/^https?:\/\//i.test(text)) return readAddress(text, span);
  const exact = readName(text, span);
  return exact && { kind: 'or', of: [exact, { kind: 'word', text, in: null, span }], span };
}

function readAddress(url: string, span: QuerySpan): Query | null {
  if (!isHttpUrl(url)) return null;
  const arxiv = arxivReference(url);
  if (arxiv?.valid) return { kind: 'exact', name: 'arxiv', value: arxiv.id, span };
  const repository = githubRepository(url);
  if (repository) return { kind: 'exact', name: 'repo', value: repository, span };
  return { kind: 'exact', name: 'url', value: canonicalUrl(url), span };
}

function readName(text: string, span: QuerySpan): Query | null {
  const arxiv = readArxivId(text, '');
  if (arxiv.valid) return { kind: 'exact', name: 'arxiv', value: arxiv.id, span };
  // 10.1109/CVPR52688.2022.01553
  if (/^10\.\d{4,9}\/\S+$/.test(text)) return readAddress(`https://doi.org/${text}`, span);
  // github.com/microsoft/Cream
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S/i.test(text)) return readAddress(`https://${text}`, span);
  if (/^[a-z0-9][\w-]*\/[\w.-]*[a-z0-9][\w.-]*$/i.test(text)) return { kind: 'exact', name: 'repo', value: text, span };
  const date = parseDate(text);
  if (!date) return null;
  const day = Number(date.replaceAll('-', ''));
  return { kind: 'dates', from: day, to: day, span };
}
