import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { unwritable } from './disk-error.js';
import { locateFile } from './locate-file.js';

/**
 * Adds lines to the end of a file, on the disk when it resolves. A last line that was cut off, by a power cut or a full disk, is left
 * to itself: the new ones begin on a line of their own.
 * @throws DaybookError `unwritable` when the disk does not take them, `bad-value` when the path leaves the log.
 */
export async function appendText(root: string, path: string, text: string): Promise<void> {
  const target = locateFile(root, path);
  try {
    await mkdir(dirname(target), { recursive: true });
    const file = await open(target, 'a+', 0o666);
    try {
      const { size } = await file.stat();
      const last = Buffer.alloc(1);
      if (size > 0) await file.read(last, 0, 1, size - 1);
      await file.appendFile(size > 0 && last[0] !== 10 ? `\n${text}` : text);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw unwritable(path, cause);
  }
}
