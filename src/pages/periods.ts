import type { IsoDate } from '../base/dates.js';

/** A part of a long list: a month, a year, or some years, with what belongs to it, newest first. */
export interface Period<T> {
  /** `2022-05`, `2021`, `2001-2004`. */
  readonly id: string;
  readonly items: readonly T[];
}

/** A long list in parts that fit on a page, newest first. A part that is full keeps its name and its items when the log grows. */
export function periodsOf<T>(items: readonly T[], dateOf: (item: T) => IsoDate, most: number = mostOnPage): readonly Period<T>[] {
  const years = groupBy(items, (item) => dateOf(item).slice(0, 4));
  const parts: { first: string; last: string; items: readonly T[] }[] = [];
  for (const [year, own] of [...years].sort(([a], [b]) => a.localeCompare(b))) {
    const before = parts.at(-1);
    if (own.length > most) {
      for (const [month, some] of [...groupBy(own, (item) => dateOf(item).slice(0, 7))].sort(([a], [b]) => a.localeCompare(b)))
        parts.push({ first: month, last: month, items: some });
    } else if (before && before.first.length === 4 && before.items.length + own.length <= most) {
      before.last = year;
      before.items = [...own, ...before.items];
    } else parts.push({ first: year, last: year, items: own });
  }
  return parts.reverse().map(({ first, last, items: own }) => ({ id: first === last ? first : `${first}-${last}`, items: own }));
}

/** The newest parts that make a first page worth reading; the others have pages of their own. */
export function firstPeriods<T>(periods: readonly Period<T>[]): readonly Period<T>[] {
  const first: Period<T>[] = [];
  let count = 0;
  for (const period of periods) {
    if (first.length > 0 && (count >= leastOnPage || count + period.items.length > mostOnPage)) break;
    first.push(period);
    count += period.items.length;
  }
  return first;
}

/** Values by key, in the order in which keys are first seen. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const mostOnPage = 400;
const leastOnPage = 100;
