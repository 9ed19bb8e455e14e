import { dirname } from 'node:path';
import type { Change } from './change.js';
import type { Disk } from './disk.js';
import { unwritable } from './disk-error.js';
import { locateFile } from './locate-file.js';

/** A change with the place of its file on the disk, symlinks followed. */
export interface LocatedChange extends Change {
  readonly target: string;
  readonly folder: string;
}

/** Finds the place of each change's file. */
export function locateChanges(root: string, changes: readonly Change[]): LocatedChange[] {
  return changes.map((change) => {
    const target = locateFile(root, change.path);
    return { ...change, target, folder: dirname(target) };
  });
}

/** Whether the file holds exactly this text now; null asks whether there is no such file. */
export function holds({ path, target }: LocatedChange, text: string | null, disk: Disk): boolean {
  try {
    const bytes = disk.read(target);
    return text === null ? bytes === null : bytes?.equals(Buffer.from(text)) === true;
  } catch (cause) {
    throw unwritable(path, cause);
  }
}
