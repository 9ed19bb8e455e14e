import type { Extractor } from '../extractor.js';
import { type Facts, fact, noFacts } from '../facts.js';
import { textOfJson, valueOfJson } from '../text/json-value.js';

/** Digital object identifiers, which answer with a citation. */
export const doi: Extractor = {
  name: 'doi',
  matches: ({ host, path }) => /^(?:dx\.|www\.)?doi\.org$/.test(host) && /^\/10\.\d{4,9}\/./.test(path),
  reader: 'page',
  async ask(url, web) {
    const citation = await web.json(url, 'application/vnd.citationstyles.csl+json');
    return citationFacts(citation, url);
  },
};

function citationFacts(citation: unknown, url: string): Facts | null {
  const title = textOfJson(citation, 'title') ?? textOfJson(citation, 'title', 0);
  if (title === null) return null;
  const from = 'DOI';
  const where = textOfJson(citation, 'container-title') ?? textOfJson(citation, 'container-title', 0);
  return {
    ...noFacts,
    title: fact(title, from, 'sure'),
    site: fact(textOfJson(citation, 'publisher') ?? where, from, 'sure'),
    date: fact(issued(citation), from, 'sure'),
    abstract: fact(
      textOfJson(citation, 'abstract')
        ?.replace(/<\/?jats:(?:p|sec|title)\b[^<>]{0,200}>/g, ' ')
        .replace(/<[^<>]{1,200}>/g, ''),
      from,
      'sure',
    ),
    venue: fact(where, from, 'sure'),
    papers: [{ value: { title, url }, from, certainty: 'sure' }],
  };
}

/** `{"issued": {"date-parts": [[2018, 10, 7]]}}`; a year alone is no day. */
function issued(citation: unknown): string | null {
  const parts = valueOfJson(citation, 'issued', 'date-parts', 0);
  return Array.isArray(parts) && parts.length === 3 ? parts.join('-') : null;
}
