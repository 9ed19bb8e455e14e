import type { IsoDate } from '../../src/base/dates.js';
import type { SearchDocument } from '../../src/search/search-document.js';

/** A document with a title and whatever else a test is about; its date is n days into 2022. */
export function sampleDocument(
  n: number,
  parts: Omit<Partial<SearchDocument>, 'texts'> & { readonly title: string; readonly texts?: SearchDocument['texts'] },
): SearchDocument {
  const date = new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10) as IsoDate;
  return {
    ref: `${date}#1`,
    key: `${date}:${parts.title}`,
    path: `notes/${date.slice(0, 7).replace('-', '')}/${date.slice(5).replace('-', '')}.md`,
    date,
    place: 1,
    url: null,
    relevance: 2,
    has: [],
    exact: [],
    ...parts,
    texts: { title: parts.title, ...parts.texts },
  };
}
