import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DaybookError } from '../base/errors.js';
import { errorNumber, unwritable } from './disk-error.js';
import { locateFile } from './locate-file.js';

/** New files are written here first. It is a cache: git does not see it, and what a killed process left there is nobody's. */
const waitingFolder = '.daybook/cache/waiting';

/**
 * Puts bytes into the log as a file: all of them or none, on the disk when it resolves. A file of that name is replaced.
 * @throws DaybookError `unwritable` when the disk does not take it, `bad-value` when the path leaves the log.
 */
export async function putFile(root: string, path: string, bytes: Uint8Array): Promise<void> {
  const target = locateFile(root, path);
  const waiting = join(locateFile(root, waitingFolder), `${process.pid}-${randomBytes(6).toString('hex')}`);
  try {
    await makeWaitingFolder(dirname(waiting));
    await mkdir(dirname(target), { recursive: true });
    await write(waiting, bytes);
    await rename(waiting, target);
    await syncFolder(dirname(target));
  } catch (cause) {
    await rm(waiting, { force: true }).catch(() => {});
    throw cause instanceof DaybookError ? cause : unwritable(path, cause);
  }
}

/** Takes away what killed processes left behind. */
export async function clearWaiting(root: string, now: Date): Promise<void> {
  const folder = locateFile(root, waitingFolder);
  for (const name of await readdir(folder).catch(() => [])) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (name !== '.gitignore' && found && now.getTime() - found.mtimeMs > longestWait) await rm(join(folder, name), { force: true });
  }
}

/** No file takes longer to write. */
const longestWait = 3_600_000;

async function makeWaitingFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '.gitignore'), '*\n', { flag: 'wx' }).catch((error) => {
    if (errorNumber(error) !== 'EEXIST') throw error;
  });
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o666);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Waits until a folder's names are on the disk, where the disk knows how. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync().catch((error) => {
      if (!['EINVAL', 'EPERM', 'EBADF', 'ENOTSUP'].includes(errorNumber(error) ?? '')) throw error;
    });
  } finally {
    await folder.close();
  }
}
