import { dateOf, daysInMonth, parseDate } from '../../base/dates.js';
import { type Bilingual, say } from '../../base/text.js';
import { readRange } from './read-range.js';

/** Days as whole numbers such as 20220511, both ends included. */
export interface DateRange {
  readonly from: number;
  readonly to: number;
}

/** The days of `on:`: a day, a month or a year, or a range of them. A sentence when it is none. */
export function readDates(value: string): DateRange | Bilingual {
  const range = readRange(value);
  const from = range?.from ? periodOf(range.from.text) : everything;
  const to = range?.to ? periodOf(range.to.text) : everything;
  if (!range || !from || !to) return noDate(value);
  const first = range.from?.included === false ? nextDay(from.to, 1) : from.from;
  const last = range.to?.included === false ? nextDay(to.from, -1) : to.to;
  if (range.from && range.to && first > last) return say(`“${value}” ends before it begins.`, `“${value}”的终点早于起点。`);
  return { from: first, to: last };
}

/** The days of `year:`. */
export function readYears(value: string): DateRange | Bilingual {
  if (/^[^\d]*\d{4}年?(?:\.{2,3}(?:\d{4}年?)?)?$/.test(value.normalize('NFKC'))) return readDates(value);
  return say(`“${value}” is no year.`, `“${value}”不是年份。`);
}

/** The days from the first day of a day, month or year on. */
export function readAfter(value: string): DateRange | Bilingual {
  const period = periodOf(value);
  return period ? { from: period.from, to: everything.to } : noDate(value);
}

/** The days before the first day of a day, month or year. */
export function readBefore(value: string): DateRange | Bilingual {
  const period = periodOf(value);
  return period ? { from: everything.from, to: nextDay(period.from, -1) } : noDate(value);
}

const everything: DateRange = { from: 1000_01_01, to: 9999_12_31 };

/** `2022`, `2022-05`, `2022年5月`, `202205` and every form of a date. */
function periodOf(written: string): DateRange | null {
  const text = written.normalize('NFKC').trim();
  const date = parseDate(text);
  if (date) return { from: numberOf(date), to: numberOf(date) };
  const [, year = '', month] = /^(\d{4})(?:[-./年]?(\d{1,2})月?|年)?$/.exec(text) ?? [];
  if (year === '') return null;
  const first = dateOf(Number(year), Number(month ?? 1), 1);
  const last = first && dateOf(Number(year), Number(month ?? 12), daysInMonth(Number(year), Number(month ?? 12)));
  return first && last && { from: numberOf(first), to: numberOf(last) };
}

function nextDay(day: number, step: 1 | -1): number {
  const date = new Date(Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, (day % 100) + step));
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

function numberOf(date: string): number {
  return Number(date.replaceAll('-', ''));
}

function noDate(value: string): Bilingual {
  return say(`“${value}” is no day, month or year of the calendar.`, `“${value}”不是日历上的日、月或年。`);
}
