import { papersOf } from '../../log/papers/papers.js';
import type { Log } from '../../log/types.js';

/** The titles of a log's papers, those noted last first: what peers that know only papers learn from. */
export function pastTitles(past: Log): readonly string[] {
  return papersOf(past)
    .papers.filter(({ title, url }) => title !== url)
    .map(({ title, mentions }) => ({ title, date: mentions[0]?.day.date ?? '' }))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .map(({ title }) => title);
}
