import type { IsoDate } from '../base/dates.js';

/** Days that follow each other without a gap. */
export interface Streak {
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly days: number;
}

/** The longest run of days and the longest pause between two days; null where there is none. */
export function streaksOf(dates: readonly IsoDate[]): { readonly longest: Streak | null; readonly pause: Streak | null } {
  let longest: Streak | null = null;
  let pause: Streak | null = null;
  let run: Streak | null = null;
  let before: IsoDate | null = null;
  for (const date of dates) {
    const gap: number = before === null ? 0 : dayNumber(date) - dayNumber(before);
    if (before !== null && gap === 0) continue;
    if (before !== null && gap > 1 && gap - 1 > (pause?.days ?? 0)) pause = { first: before, last: date, days: gap - 1 };
    run = run !== null && gap === 1 ? { first: run.first, last: date, days: run.days + 1 } : { first: date, last: date, days: 1 };
    if (run.days > (longest?.days ?? 0)) longest = run;
    before = date;
  }
  return { longest, pause };
}

/** Days since 1970. */
export function dayNumber(date: IsoDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}
