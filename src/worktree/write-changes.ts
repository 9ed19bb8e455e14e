import { randomBytes } from 'node:crypto';
import { dirname, join, relative, sep } from 'node:path';
import { DaybookError } from '../base/errors.js';
import type { Ports } from '../base/ports.js';
import type { Bilingual } from '../base/text.js';
import type { Change } from './change.js';
import { checkChanges } from './check-changes.js';
import type { Disk, FileOwner } from './disk.js';
import { errorNumber, unwritable } from './disk-error.js';
import { beginJournal, dropJournal, finishJournal, type Journal, journalFolder, makeJournalFolder } from './journal.js';
import { keepBeside } from './keep-beside.js';
import { holds, type LocatedChange, locateChanges } from './located-change.js';
import { withLock } from './lock.js';
import { recover, takeBack } from './take-back.js';

/** What becomes of the new texts of a refused write: kept beside the files, or dropped by a writer that makes them anew. */
export type Refused = 'kept' | 'dropped';

/**
 * Makes all changes or none. Each file is replaced whole; a journal of the write is on the disk before the first file changes.
 * @throws DaybookError `changed-on-disk` or `exists` when a file is not as it was read,
 * `unwritable` when the disk does not take it, `bad-value` when a path leaves the log or a text cannot be stored.
 */
export async function writeChanges(
  root: string,
  changes: readonly Change[],
  label: Bilingual,
  refused: Refused,
  ports: Ports,
  disk: Disk,
): Promise<void> {
  const wanted = locateChanges(root, changes);
  checkChanges(wanted);
  try {
    if (wanted.every((change) => change.before === change.after && holds(change, change.before, disk))) return;
    makeJournalFolder(root, disk);
    await withLock(
      root,
      () => {
        recover(root, ports.logger, disk);
        const open = wanted.filter((change) => change.before === change.after || !holds(change, change.after, disk));
        const conflict = open.find((change) => !holds(change, change.before, disk));
        if (conflict) throw keepBeside(conflict, refused === 'kept' ? open : [], disk);
        const real = open.filter((change) => change.before !== change.after);
        if (real.length > 0) writeAll(root, real, label, refused, ports.now(), disk);
      },
      disk,
    );
  } catch (cause) {
    throw cause instanceof DaybookError ? cause : unwritable(journalOr(changes, cause), cause);
  }
}

/** Where a write failed before its files' turn: a disk that takes nothing is told by the file that was to be written. */
function journalOr(changes: readonly Change[], cause: unknown): string {
  const isWholeDisk = ['ENOSPC', 'EDQUOT', 'EROFS'].includes(errorNumber(cause) ?? '');
  return (isWholeDisk ? changes[0]?.path : null) ?? journalFolder;
}

function writeAll(root: string, changes: readonly LocatedChange[], label: Bilingual, refused: Refused, now: Date, disk: Disk): void {
  const steps = changes.map((change) => ({
    change,
    temporary: join(firstFolder(change.folder, disk), `.daybook-${randomBytes(6).toString('hex')}.tmp`),
  }));
  const journal: Journal = {
    version: 1,
    at: now.toISOString(),
    label,
    changes: steps.map(({ change, temporary }) => ({
      path: relativePath(root, change.target),
      before: change.before,
      after: change.after,
      owner: ownerOf(change, disk),
      temporary: relativePath(root, temporary),
    })),
    folders: [...new Set(changes.flatMap((change) => missingFolders(change.folder, disk)))].map((folder) => relativePath(root, folder)),
  };
  let path: string | null = null;
  try {
    beginJournal(root, journal, disk);
    for (const [index, { change, temporary }] of steps.entries()) {
      path = change.path;
      if (change.after !== null) disk.create(temporary, Buffer.from(change.after), journal.changes[index]?.owner ?? null);
    }
    for (const { change, temporary } of steps) {
      path = change.path;
      swapIn(change, temporary, refused === 'kept' ? changes : [], disk);
    }
    path = null;
    finishJournal(root, disk);
  } catch (cause) {
    giveUp(root, journal, disk);
    throw cause instanceof DaybookError ? cause : unwritable(path ?? journalOr(changes, cause), cause);
  }
}

function giveUp(root: string, journal: Journal, disk: Disk): void {
  try {
    takeBack(root, journal, disk);
    dropJournal(root, disk);
  } catch {
    // The disk takes nothing any more. The journal stays, so the next write or undo puts the files back.
  }
}

/** The last look at the file and the swap stand side by side: what is written by hand in between would be lost. */
function swapIn(change: LocatedChange, temporary: string, kept: readonly LocatedChange[], disk: Disk): void {
  const { target, folder, before, after } = change;
  if (after !== null) disk.makeFolder(folder);
  if (!holds(change, before, disk)) throw keepBeside(change, kept, disk);
  try {
    if (after === null) disk.remove(target);
    else if (before === null) disk.place(temporary, target);
    else disk.replace(temporary, target);
  } catch (error) {
    throw errorNumber(error) === 'EEXIST' ? keepBeside(change, kept, disk) : error;
  }
  disk.syncFolder(folder);
}

function ownerOf({ path, target }: LocatedChange, disk: Disk): FileOwner | null {
  try {
    const owner = disk.owner(target);
    return owner && { mode: owner.mode, uid: owner.uid, gid: owner.gid };
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

/** The folders of a path that do not exist yet, parents first. */
function missingFolders(folder: string, disk: Disk): string[] {
  return disk.owner(folder) ? [] : [...missingFolders(dirname(folder), disk), folder];
}

/** The nearest folder of a path that exists: a temporary file there is on the same disk. */
function firstFolder(folder: string, disk: Disk): string {
  return disk.owner(folder) ? folder : firstFolder(dirname(folder), disk);
}

function relativePath(root: string, absolute: string): string {
  return relative(root, absolute).split(sep).join('/');
}
