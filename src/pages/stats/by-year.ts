import type { Mention } from '../../log/subjects/works.js';

/** Something that entries mention, and its mentions of one year, in their order. */
export interface MentionedIn<T> {
  readonly one: T;
  readonly mentions: readonly Mention[];
}

/** What was mentioned in each year; everything is looked at once, however many years there are. */
export function byYear<T extends { readonly mentions: readonly Mention[] }>(
  all: Iterable<T>,
): ReadonlyMap<number, readonly MentionedIn<T>[]> {
  const years = new Map<number, MentionedIn<T>[]>();
  for (const one of all) {
    let own: Mention[] = [];
    let last = 0;
    for (const mention of one.mentions) {
      const year = Number(mention.day.date.slice(0, 4));
      // Mentions stand in the order of time, so those of a year are neighbours.
      if (year !== last) {
        own = [];
        const known = years.get(year);
        if (known) known.push({ one, mentions: own });
        else years.set(year, [{ one, mentions: own }]);
        last = year;
      }
      own.push(mention);
    }
  }
  return years;
}
