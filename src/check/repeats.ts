import type { NotedEntry } from './check-context.js';

/** A thing found in an entry, under the key that makes it the same thing elsewhere. */
export interface Sighting {
  readonly key: string;
  readonly noted: NotedEntry;
}

/** A thing and the first entry before it that has it too. */
export interface Repeat<T extends Sighting> {
  readonly again: T;
  readonly first: T;
}

/** Of sightings, oldest first, those that another entry had before; one for each entry and key. */
export function* repeatsOf<T extends Sighting>(sightings: Iterable<T>): Generator<Repeat<T>> {
  const firsts = new Map<string, T>();
  const last = new Map<string, NotedEntry>();
  for (const again of sightings) {
    const first = firsts.get(again.key);
    if (!first) firsts.set(again.key, again);
    else if (first.noted !== again.noted && last.get(again.key) !== again.noted) {
      last.set(again.key, again.noted);
      yield { again, first };
    }
  }
}
