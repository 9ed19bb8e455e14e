import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import type { Disk } from './disk.js';
import { errorNumber, unwritable } from './disk-error.js';
import { locateFile } from './locate-file.js';

/**
 * Puts a file of bytes, such as a picture, into the log: whole or not at all, and never over another one. A file that is there with
 * the same bytes stays. Answers what takes it back; null when it was there already.
 * @throws DaybookError `exists` when other bytes have the name, `unwritable` when the disk does not take it.
 */
export function placeFile(root: string, path: string, bytes: Uint8Array, disk: Disk): (() => void) | null {
  const target = locateFile(root, path);
  const folder = dirname(target);
  const temporary = join(folder, `.daybook-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const there = disk.read(target);
    if (there) return sameOrTaken(path, there, bytes);
    disk.makeFolder(folder);
    disk.create(temporary, bytes, null);
    try {
      disk.place(temporary, target);
    } catch (error) {
      disk.remove(temporary);
      if (errorNumber(error) !== 'EEXIST') throw error;
      return sameOrTaken(path, disk.read(target) ?? Buffer.of(), bytes);
    }
    disk.syncFolder(folder);
    return () => {
      disk.remove(target);
      disk.removeFolder(folder);
    };
  } catch (cause) {
    throw cause instanceof DaybookError ? cause : unwritable(path, cause);
  }
}

function sameOrTaken(path: string, there: Buffer, bytes: Uint8Array): null {
  if (there.equals(bytes)) return null;
  throw new DaybookError('exists', say(`${path} is another picture already.`, `${path} 已经是另一张图片。`), {
    hint: say('Give the picture another name.', '请给图片换一个名字。'),
  });
}
