import { formatDate, type IsoDate } from '../../base/dates.js';
import type { Dialect } from '../dialect.js';

/** The path a new note of a date gets: `notes/202205/0511.md`. */
export function notePath(date: IsoDate, dialect: Dialect): string {
  return formatDate(date, dialect.files[0] ?? '{YYYY}-{MM}-{DD}.md');
}
