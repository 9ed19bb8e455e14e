import { type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialect } from '../log/dialect.js';
import { listFiles } from './list-files.js';
import { notePaths } from './note-paths.js';
import { findReadme, requireLog } from './read-log.js';

/** A note file without its text. */
export interface ListedNote {
  readonly path: string;
  /** Another one says that the file may have changed: made of its size and times. */
  readonly stamp: string;
  /** False when the file is so young that it could change without getting another stamp. */
  readonly isSettled: boolean;
}

/** Some disks keep times to two seconds. */
const coarsest = 2_000;

/** Lists the notes of a log, sorted by path, without reading them. */
export function listNotes(root: string, dialect: Dialect): ListedNote[] {
  requireLog(root, dialect);
  const listing = listFiles(root);
  const readme = findReadme(listing);
  const { isNote } = notePaths(dialect);
  const now = Date.now();
  return listing.files
    .filter((path) => path !== readme && isNote(path))
    .sort()
    .flatMap((path) => {
      const stats = statsOf(join(root, path));
      return stats ? [{ path, stamp: stampOf(stats), isSettled: now - Math.max(stats.mtimeMs, stats.ctimeMs) > coarsest }] : [];
    });
}

/** Null for a file that is gone since, or that nobody may look at. */
function statsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

function stampOf({ size, mtimeMs, ctimeMs }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs}`;
}
