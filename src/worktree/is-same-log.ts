import type { Log } from '../log/types.js';

/** What a log is put together from. */
export type LogParts = Omit<Log, 'days'>;

/** Whether two readings of a log found the same: notes that were not read anew, the same files, the same problems. */
export function isSameLog(one: LogParts, other: LogParts): boolean {
  return (
    one.dialect === other.dialect &&
    one.readme === other.readme &&
    one.notes.length === other.notes.length &&
    one.notes.every((note, at) => note === other.notes[at]) &&
    one.files.size === other.files.size &&
    [...one.files].every((path) => other.files.has(path)) &&
    JSON.stringify(one.problems) === JSON.stringify(other.problems)
  );
}
