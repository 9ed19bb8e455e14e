import type { Extractor } from '../extractor.js';
import { type Facts, fact, noFacts } from '../facts.js';
import { textOfJson, valueOfJson } from '../text/json-value.js';
import { codeIn } from '../text/named-links.js';

/** Submissions on OpenReview. */
export const openreview: Extractor = {
  name: 'openreview',
  matches: ({ host, path, query }) => /^(?:www\.)?openreview\.net$/.test(host) && /^\/(?:forum|pdf)$/.test(path) && idOf(query) !== null,
  reader: 'page',
  async ask(url, web) {
    const id = idOf(url.split('?')[1] ?? '') ?? '';
    const answer = await web.json(`https://api2.openreview.net/notes?id=${encodeURIComponent(id)}`, 'application/json');
    return noteFacts(valueOfJson(answer, 'notes', 0), id);
  },
  pageOf: (url) => `https://openreview.net/forum?id=${idOf(url.split('?')[1] ?? '') ?? ''}`,
};

/** The second API wraps each value of the content: `{value}`; the first, for submissions before 2023, does not. */
function noteFacts(note: unknown, id: string): Facts | null {
  const text = (field: string): string | null => textOfJson(note, 'content', field, 'value') ?? textOfJson(note, 'content', field);
  const title = text('title');
  if (title === null) return null;
  const from = 'OpenReview API';
  const published = Number(textOfJson(note, 'pdate') ?? textOfJson(note, 'cdate') ?? Number.NaN);
  const summary = text('abstract') ?? '';
  return {
    ...noFacts,
    title: fact(title, from, 'sure'),
    site: fact('OpenReview', from, 'sure'),
    date: Math.abs(published) < 8e15 ? fact(new Date(published).toISOString().slice(0, 10), from, 'sure') : null,
    abstract: fact(summary, from, 'sure'),
    // “Submitted to ICLR 2023”, “ICLR 2023 Conference Withdrawn Submission” say where it did not appear yet.
    venue: /submi|withdrawn|reject|under review/i.test(text('venue') ?? '') ? null : fact(text('venue'), from, 'sure'),
    papers: [{ value: { title, url: `https://openreview.net/forum?id=${id}` }, from, certainty: 'sure' }],
    code: [...codeIn(`code: ${text('code') ?? ''}`, from), ...codeIn(summary, 'abstract')],
  };
}

function idOf(query: string | null): string | null {
  return /(?:^|&)(?:amp;)?id=([\w-]{1,64})/.exec(query ?? '')?.[1] ?? null;
}
