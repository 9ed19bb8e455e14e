import { datePattern } from '../base/dates.js';
import type { Dialect } from '../log/dialect.js';

/** Says of a path what it is to a log of this dialect. */
export interface NotePaths {
  /** Folders that hold notes, such as `notes`; empty when notes lie in the log's own folder. */
  readonly folders: readonly string[];
  /** Whether a path is a note: any `.md` file below a folder of notes, or one that a pattern without a folder matches. */
  readonly isNote: (path: string) => boolean;
  /** Whether a path lies where notes lie. */
  readonly isAmongNotes: (path: string) => boolean;
}

/** Reads the dialect's file patterns: `notes/{YYYY}{MM}/{MM}{DD}.md` says that notes lie below `notes`. */
export function notePaths(dialect: Dialect): NotePaths {
  const folders = [...new Set(dialect.files.map(folderOf).filter((folder) => folder !== ''))];
  const loose = dialect.files
    .filter((pattern) => folderOf(pattern) === '')
    .map((pattern) => new RegExp(`^${datePattern(pattern).source}$`, 'u'));
  const isBelow = (path: string): boolean => folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
  return {
    folders,
    isNote: (path) => /\.md$/i.test(path) && (isBelow(path) || loose.some((pattern) => pattern.test(path))),
    isAmongNotes: (path) => isBelow(path) || loose.some((pattern) => pattern.test(path)),
  };
}

/** The folders before the first date in a pattern. */
function folderOf(pattern: string): string {
  const literal = pattern.slice(0, Math.max(0, pattern.indexOf('{')));
  return literal.slice(0, Math.max(0, literal.lastIndexOf('/')));
}
