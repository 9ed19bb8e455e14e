import { type IsoDate, parseDate } from '../base/dates.js';
import { findDay, newestDay, positionOf } from '../log/log.js';
import type { Day, Log } from '../log/types.js';

/** The days before and after a day in the log's order; null at either end. */
export function neighbours(log: Log, day: Day): { readonly previous: Day | null; readonly next: Day | null } {
  const at = positionOf(log, day);
  return { previous: log.days[at - 1] ?? null, next: at < 0 ? null : (log.days[at + 1] ?? null) };
}

/** The last day before a date and the first one after it. */
export function around(log: Log, date: IsoDate): readonly Day[] {
  const before = log.days.filter((day) => day.date < date).at(-1);
  const after = log.days.find((day) => day.date > date);
  return [before, after].filter((day) => day !== undefined);
}

/** What somebody who types a date means: `day` is in the log, `date` is not, `unreadable` is no date. */
export type DateAnswer =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'unreadable' };

/** Finds a day by `2022-05-11`, `2022.5.11`, `5.11`, `5月11日` or its ref; without a year, the newest such day. */
export function findByDate(log: Log, asked: string): DateAnswer {
  const text = asked.normalize('NFKC').trim().slice(0, 40);
  const byRef = findDay(log, text);
  if (byRef) return { kind: 'day', day: byRef };
  const date = parseDate(text) ?? withoutYear(log, text);
  if (date === null) return { kind: 'unreadable' };
  const day = findDay(log, date);
  return day ? { kind: 'day', day } : { kind: 'date', date };
}

function withoutYear(log: Log, text: string): IsoDate | null {
  // 5.11, 5-11, 05/11, 5月11日, 0511
  const found = /^(\d{1,2})(?:[-./]|月)(\d{1,2})日?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (!found) return null;
  const ending = `-${(found[1] ?? '').padStart(2, '0')}-${(found[2] ?? '').padStart(2, '0')}`;
  const known = log.days.findLast((day) => day.date.endsWith(ending));
  return known?.date ?? parseDate(`${newestDay(log)?.date.slice(0, 4) ?? ''}${ending}`);
}
