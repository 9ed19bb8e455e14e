import { arxivReference } from '../../../base/urls.js';
import type { Ranker } from '../ranker.js';

/** The newest first, by the number that arXiv gave; what has none comes last. */
export const newestFirst: Ranker = {
  name: 'newest-first',
  score: (_past, candidates) => Float64Array.from(candidates, ({ url }) => numberOf(url)),
};

/** `2203.01305` as 2203.01305; `cs/0112017`, older than all of these, below 0. */
function numberOf(url: string | null): number {
  const reference = url === null ? null : arxivReference(url);
  if (!reference?.valid) return Number.NEGATIVE_INFINITY;
  const dated = /^(\d{4})\.(\d{4,5})$/.exec(reference.id);
  if (dated) return Number(dated[1]) + Number(dated[2]) / 100_000;
  const [, year = 0, rest = 0] = /(\d{2})(\d{5})$/.exec(reference.id) ?? [];
  return (Number(year) > 90 ? -200 : -100) + Number(year) + Number(rest) / 100_000;
}
