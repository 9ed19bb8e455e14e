import { tagsOf } from '../../log/subjects/tags.js';
import type { Topic } from '../../log/subjects/topics.js';
import { venueName, venuesOf } from '../../log/subjects/venues.js';
import type { Log } from '../../log/types.js';
import { remember } from '../../pages/remember.js';

/** Words of the log that are worth offering while one writes, the commonest first. */
export interface Suggestions {
  /** Labels as the log writes them. */
  readonly labels: readonly string[];
  readonly tags: readonly string[];
  readonly venues: readonly string[];
  readonly topics: readonly { readonly zh: string; readonly en: string }[];
}

/** How many of a kind are offered. */
const most = 200;

/** What the log's own entries suggest. */
export function suggestionsFrom(log: Log, topics: readonly Topic[]): Suggestions {
  return { ...fromEntries(log), topics: topics.map(({ name }) => name) };
}

const fromEntries = remember((log: Log): Omit<Suggestions, 'topics'> => {
  const entries = log.days.flatMap((day) => day.entries);
  const labels = entries.flatMap(({ fields }) => fields.map(({ label }) => label).filter((label) => label !== '' && label.length <= 40));
  return {
    labels: byCount(labels),
    tags: byCount(entries.flatMap(tagsOf)),
    venues: byCount(entries.flatMap(({ title }) => venuesOf(title).map(venueName))),
  };
});

function byCount(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}
