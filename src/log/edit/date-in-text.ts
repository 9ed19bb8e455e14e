import { dateOf, type IsoDate, partsOf } from '../../base/dates.js';
import type { Span } from '../../base/diagnostic.js';

/** A date written in running text, and where its parts stand. */
interface WrittenDate {
  /** Null when the numbers are no day of the calendar, such as 2021.4.31. */
  readonly date: IsoDate | null;
  readonly span: Span;
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly between: readonly [string, string];
}

// 2022.5.11 · 2022-05-11 · 2022/5/11 · 2022年5月11
const datePart = /(?<!\d)(\d{4})([.．\-/年]\s?)(\d{1,2})([.．\-/月]\s?)(\d{1,2})(?!\d)/;

/** The first date written in a text; null when there is none. */
function dateInText(text: string): WrittenDate | null {
  const found = datePart.exec(text);
  if (!found) return null;
  const [whole, year = '', first = '', month = '', second = '', day = ''] = found;
  return {
    date: dateOf(Number(year), Number(month), Number(day)),
    span: { start: found.index, end: found.index + whole.length },
    year,
    month,
    day,
    between: [first, second],
  };
}

/** A text with its first date replaced by another, written alike (`2022.5.11` or `2022-05-11`); null when it holds no date. */
export function withDate(text: string, date: IsoDate): string | null {
  const written = dateInText(text);
  if (!written) return null;
  return text.slice(0, written.span.start) + writeLike(written, date) + text.slice(written.span.end);
}

/** A date in the writing of another one: same marks, zeros before single digits where that one has them. */
function writeLike(written: WrittenDate, date: IsoDate): string {
  if (written.date === date) return written.year + written.between[0] + written.month + written.between[1] + written.day;
  const { year, month, day } = partsOf(date);
  const isPadded = written.month.startsWith('0') || written.day.startsWith('0') || written.between[0] === '-';
  const write = (value: number): string => (isPadded ? String(value).padStart(2, '0') : String(value));
  return year + written.between[0] + write(month) + written.between[1] + write(day);
}
