import { appendFileSync, chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DaybookError } from '../base/errors.js';
import { nodeDisk } from './disk.js';
import { unreadable, unwritable } from './disk-error.js';
import { makeJournalFolder } from './journal.js';
import { locateFile } from './locate-file.js';
import { withLock } from './lock.js';

/** Files that only the log's owner may read, and that git does not see. */
const privateFolder = '.daybook/access';
const onlyOwner = 0o600;

/**
 * Reads a private file; null when there is none.
 * @throws DaybookError `unreadable`.
 */
export function readPrivateFile(root: string, name: string): string | null {
  const path = `${privateFolder}/${name}`;
  try {
    return nodeDisk.read(locateFile(root, path))?.toString('utf8') ?? null;
  } catch (cause) {
    throw cause instanceof DaybookError ? cause : unreadable(path, cause);
  }
}

/**
 * Replaces a private file by what `change` makes of it, while no other daybook does.
 * @throws DaybookError `unwritable`, or what `change` throws; then nothing is changed.
 */
export async function changePrivateFile(root: string, name: string, change: (text: string | null) => string): Promise<void> {
  const path = `${privateFolder}/${name}`;
  try {
    makeJournalFolder(root, nodeDisk);
    await withLock(root, () => {
      makePrivateFolder(root);
      const target = locateFile(root, path);
      const after = change(nodeDisk.read(target)?.toString('utf8') ?? null);
      const temporary = `${target}.tmp`;
      nodeDisk.remove(temporary);
      nodeDisk.create(temporary, Buffer.from(after), { mode: onlyOwner, uid: process.geteuid?.() ?? 0, gid: process.getegid?.() ?? 0 });
      nodeDisk.replace(temporary, target);
    });
  } catch (cause) {
    throw cause instanceof DaybookError ? cause : unwritable(path, cause);
  }
}

/**
 * Adds a line to a private file, in one piece.
 * @throws DaybookError `unwritable`.
 */
export function addPrivateLine(root: string, name: string, line: string): void {
  const path = `${privateFolder}/${name}`;
  try {
    makePrivateFolder(root);
    appendFileSync(locateFile(root, path), line, { mode: onlyOwner });
  } catch (cause) {
    throw cause instanceof DaybookError ? cause : unwritable(path, cause);
  }
}

function makePrivateFolder(root: string): void {
  const folder = locateFile(root, privateFolder);
  if (nodeDisk.owner(join(folder, '.gitignore')) !== null) return;
  nodeDisk.makeFolder(folder);
  chmodSync(folder, 0o700);
  writeFileSync(join(folder, '.gitignore'), '*\n');
}
