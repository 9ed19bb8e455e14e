import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unwritable } from '../worktree/disk-error.js';

/**
 * Writes a file of the caller's own, outside of the log too: all of it or nothing.
 * @throws DaybookError `unwritable` when the disk does not take it.
 */
export function writeWhole(path: string, text: string): void {
  const [whole, aside] = [resolve(path), `${resolve(path)}.${process.pid}.part`];
  try {
    writeFileSync(aside, text);
    renameSync(aside, whole);
  } catch (cause) {
    rmSync(aside, { force: true });
    throw unwritable(path, cause);
  }
}
