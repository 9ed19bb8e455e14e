import { type IsoDate, partsOf, weekdayOf } from '../../base/dates.js';

/** Midnight of a date in a time zone for RSS: `Wed, 11 May 2022 00:00:00 +0800`. */
export function rfc822Date(date: IsoDate, timezone: string): string {
  const { year, month, day } = partsOf(date);
  const offset = offsetAt(date, timezone).replace(':', '');
  return `${weekdays[weekdayOf(date)]}, ${String(day).padStart(2, '0')} ${months[month - 1]} ${year} 00:00:00 ${offset}`;
}

/** Midnight of a date in a time zone for Atom and JSON Feed: `2022-05-11T00:00:00+08:00`. */
export function rfc3339Date(date: IsoDate, timezone: string): string {
  return `${date}T00:00:00${offsetAt(date, timezone)}`;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, string>();

function offsetAt(date: IsoDate, timezone: string): string {
  const key = `${date} ${timezone}`;
  const known = offsets.get(key) ?? midnightOffset(date, timezone);
  offsets.set(key, known);
  return known;
}

/** The offset that clocks show at midnight, such as `+08:00`. Where summer time skips midnight, the one before it. */
function midnightOffset(date: IsoDate, timezone: string): string {
  const utc = Date.parse(`${date}T00:00:00Z`);
  const near = offsetOf(utc, timezone);
  const found = offsetOf(utc - minutesOf(near) * 60_000, timezone);
  if (found === near || offsetOf(utc - minutesOf(found) * 60_000, timezone) === found) return found;
  return minutesOf(found) < minutesOf(near) ? found : near;
}

function offsetOf(instant: number, timezone: string): string {
  let format = formats.get(timezone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' });
    formats.set(timezone, format);
  }
  const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
  // "GMT+08:00", "GMT-03:30", "GMT", before 1901 "GMT+08:05:43"
  return /[+-]\d\d:\d\d/.exec(name.replace('\u2212', '-'))?.[0] ?? '+00:00';
}

function minutesOf(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  return offset.startsWith('-') ? -minutes : minutes;
}
