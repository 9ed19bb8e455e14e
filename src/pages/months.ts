import { type IsoDate, partsOf } from '../base/dates.js';
import type { Language } from '../base/text.js';
import type { Log } from '../log/types.js';
import { monthAndYear } from './date-words.js';
import { remember } from './remember.js';

/** The months from a log's first day to its last, each as a number that counts months from year 0. */
export interface MonthSpan {
  readonly first: number;
  readonly last: number;
}

/** The months that a log spans; null for an empty log. */
export const spanOf: (log: Log) => MonthSpan | null = remember((log: Log) => {
  const [first, last] = [log.days[0], log.days.at(-1)];
  return first && last ? { first: monthNumber(first.date), last: monthNumber(last.date) } : null;
});

/** How many of the dates fall into each month of a span. */
export function countByMonth(dates: Iterable<IsoDate>, span: MonthSpan): readonly number[] {
  const counts = new Array<number>(span.last - span.first + 1).fill(0);
  for (const date of dates) {
    const at = monthNumber(date) - span.first;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** `2022 年 5 月`, `May 2022`. */
export function monthWords(month: number, language: Language): string {
  return monthAndYear(firstDay(month), language);
}

/** The first day of a month. */
export function firstDay(month: number): IsoDate {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01` as IsoDate;
}

/** The month that a date is in. */
export function monthNumber(date: IsoDate): number {
  const { year, month } = partsOf(date);
  return year * 12 + month - 1;
}

/** The place of the greatest count; the first of equals. */
export function peakOf(counts: readonly number[]): number {
  let peak = 0;
  counts.forEach((count, at) => {
    if (count > (counts[peak] ?? 0)) peak = at;
  });
  return peak;
}
