import { printable } from '../../base/printable.js';
import type { Citation } from './citation.js';

/** Writes papers as CSL-JSON, one array. */
export function printCsl(citations: readonly Citation[]): string {
  return `${JSON.stringify(citations.map(cslItem), (_, value) => (typeof value === 'string' ? printable(value) : value), 2)}\n`;
}

function cslItem({ key, title, url, arxiv, venue, year, month, note }: Citation): object {
  return {
    id: key,
    type: venue === null ? 'article' : venue.kind === 'journal' ? 'article-journal' : 'paper-conference',
    title,
    ...(venue && { 'container-title': venue.name }),
    ...(year !== null && { issued: { 'date-parts': [month === null ? [year] : [year, month]] } }),
    ...(arxiv !== null && (venue ? { archive: 'arXiv', archive_location: arxiv } : { publisher: 'arXiv', number: `arXiv:${arxiv}` })),
    ...(url !== null && { URL: url }),
    note,
  };
}
