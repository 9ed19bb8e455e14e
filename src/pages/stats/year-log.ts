import type { Log } from '../../log/types.js';
import { remember } from '../remember.js';

/** The log as if only one year of it had been written; the same object for the same year, so that what is worked out for it stays known. */
export function yearLog(log: Log, year: number): Log {
  const years = yearLogs(log);
  const known = years.get(year);
  if (known) return known;
  const start = `${year}-`;
  const made = { ...log, days: log.days.filter((day) => day.date.startsWith(start)) };
  years.set(year, made);
  return made;
}

const yearLogs = remember((_log: Log) => new Map<number, Log>());

/** The years that have days, newest first. */
export const yearsOf: (log: Log) => readonly number[] = remember((log: Log) =>
  [...new Set(log.days.map((day) => Number(day.date.slice(0, 4))))].reverse(),
);
