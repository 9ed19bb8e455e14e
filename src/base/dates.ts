declare const isoDate: unique symbol;

/** A calendar date as `YYYY-MM-DD`; it always exists in the calendar. */
export type IsoDate = string & { readonly [isoDate]: true };

/** The date of year, month (1–12) and day (1–31), or null when there is no such day. */
export function dateOf(year: number, month: number, day: number): IsoDate | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}` as IsoDate;
}

/** Reads `2022-05-11`, `2022.5.11`, `2022/5/11`, `20220511` and `2022年5月11日`; null for anything else. */
export function parseDate(text: string): IsoDate | null {
  const found = /^\s*(\d{4})(?:-|\.|\/|年)(\d{1,2})(?:-|\.|\/|月)(\d{1,2})日?\s*$/.exec(text) ?? /^\s*(\d{4})(\d{2})(\d{2})\s*$/.exec(text);
  return found ? dateOf(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

/** Year, month (1–12) and day (1–31) of a date. */
export function partsOf(date: IsoDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The date of an instant in a time zone such as `Asia/Shanghai`. */
export function dateIn(timeZone: string, instant: Date): IsoDate {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(instant) as IsoDate;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Writes a date through a pattern of `{YYYY}`, `{M}`, `{MM}`, `{D}`, `{DD}`:
 * `formatDate('2022-05-11', '{YYYY}.{M}.{D}')` is `2022.5.11`.
 */
export function formatDate(date: IsoDate, pattern: string): string {
  const { year, month, day } = partsOf(date);
  const values: Record<string, string> = { YYYY: String(year), M: String(month), MM: pad(month), D: String(day), DD: pad(day) };
  return pattern.replace(/\{(YYYY|MM?|DD?)\}/g, (_, name: string) => values[name] ?? '');
}

const datePartSources: Readonly<Record<string, readonly [group: string, digits: string]>> = {
  YYYY: ['year', '\\d{4}'],
  M: ['month', '\\d{1,2}'],
  MM: ['month', '\\d{2}'],
  D: ['day', '\\d{1,2}'],
  DD: ['day', '\\d{2}'],
};

/** The pattern of `formatDate` as a regular expression with groups `year`, `month`, `day`; a part that repeats must repeat its digits. */
export function datePattern(pattern: string): RegExp {
  const seen = new Map<string, string>();
  const source = pattern.split(/(\{(?:YYYY|MM?|DD?)\})/).map((piece) => {
    const name = piece.slice(1, -1);
    const part = datePartSources[name];
    if (!part || !piece.startsWith('{')) return piece.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    const [group, digits] = part;
    const before = seen.get(group);
    seen.set(group, before ?? name);
    if (before === undefined) return `(?<${group}>${digits})`;
    return before === name ? `\\k<${group}>` : `(?:${digits})`;
  });
  return new RegExp(source.join(''), 'u');
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
