import { rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { unwritable } from './disk-error.js';
import { locateFile } from './locate-file.js';

/**
 * Takes a file of the log away, and the folders that this leaves empty.
 * @throws DaybookError `unwritable` when the disk does not let it go, `bad-value` when the path leaves the log.
 */
export async function removeFile(root: string, path: string): Promise<void> {
  const target = locateFile(root, path);
  try {
    await rm(target);
  } catch (cause) {
    throw unwritable(path, cause);
  }
  for (let folder = dirname(target); folder !== root; folder = dirname(folder)) {
    try {
      await rmdir(folder);
    } catch {
      return; // It holds other files.
    }
  }
}
