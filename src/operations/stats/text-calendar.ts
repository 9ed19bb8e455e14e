import type { Language } from '../../base/text.js';
import type { StatsRecord } from './stats-record.js';

/** A year, or the 53 weeks up to the log's last day: a row for each day of the week from Monday, a column a week. */
export function textCalendar(
  { calendar, year, last }: Pick<StatsRecord, 'calendar' | 'year' | 'last'>,
  language: Language,
): readonly string[] {
  if (last === null) return [];
  const end = year === null ? dayOf(last) : dayOf(`${year}-12-31`);
  const start = year === null ? end - 52 * 7 : dayOf(`${year}-01-01`);
  const monday = start - weekdayOf(start);
  const columns = Math.floor((end - monday) / 7) + 1;
  const counts = new Map(calendar.map(({ date, entries }) => [dayOf(date), entries] as const));
  const rows = rowNames[language].map((name, weekday) => {
    const squares = Array.from({ length: columns }, (_, week) => {
      const day = monday + 7 * week + weekday;
      return day < start || day > end ? ' ' : shade(counts.get(day));
    });
    return `${name} ${squares.join('')}`.trimEnd();
  });
  return [`${' '.repeat(nameWidth + 1)}${monthMarks(monday, end)}`.trimEnd(), ...rows];
}

const nameWidth = 3;
const rowNames: Readonly<Record<Language, readonly string[]>> = {
  en: ['Mon', '   ', 'Wed', '   ', 'Fri', '   ', 'Sun'],
  zh: ['一 ', '   ', '三 ', '   ', '五 ', '   ', '日 '],
};

/** The month's number over the week that its first day is in. */
function monthMarks(monday: number, end: number): string {
  let marks = '';
  let before = 0;
  for (let week = 0; monday + 7 * week <= end; week++) {
    const month = monthOf(Math.min(end, monday + 7 * week + 6));
    if (month !== before && marks.length <= week) marks = `${marks.padEnd(week)}${month} `;
    before = month;
  }
  return marks;
}

/** The steps of the calendars on pages: none, up to 5, 6, 7–8, 9 and more entries. */
function shade(entries: number | undefined): string {
  if (entries === undefined) return '·';
  if (entries <= 5) return '░';
  if (entries === 6) return '▒';
  return entries <= 8 ? '▓' : '█';
}

/** Days since 1970. */
function dayOf(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}

/** 0 is Monday: the first of January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function monthOf(day: number): number {
  return new Date(day * 86_400_000).getUTCMonth() + 1;
}
