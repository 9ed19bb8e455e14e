import type { Log } from '../../log/types.js';
import { groupBy } from '../periods.js';
import { remember } from '../remember.js';

/** The log as if only one year of it had been written; the same object for the same year, so that what is worked out for it stays known. */
export function yearLog(log: Log, year: number): Log {
  return yearLogs(log).get(year) ?? { ...log, days: [] };
}

const yearLogs = remember(
  (log: Log) =>
    new Map([...groupBy(log.days, (day) => day.date.slice(0, 4))].map(([year, days]) => [Number(year), { ...log, days }] as const)),
);

/** The years that have days, newest first. */
export const yearsOf: (log: Log) => readonly number[] = remember((log: Log) => [...yearLogs(log).keys()].reverse());
