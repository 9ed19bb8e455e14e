import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { DaybookError } from '../base/errors.js';
import { nodeDisk } from './disk.js';
import { unwritable } from './disk-error.js';
import { journalFolder, makeJournalFolder } from './journal.js';
import { locateFile } from './locate-file.js';
import { withLock } from './lock.js';

/** Lines for the end of a file that only ever grows. */
export interface Addition {
  /** Relative to the log, with `/`. */
  readonly path: string;
  /** Or its UTF-8. */
  readonly text: string | Uint8Array;
}

/**
 * Adds what `decide` makes of the files as they are, while no other daybook writes: two processes never add the same. Each file has its
 * lines whole or not at all. `decide` must not wait for anything.
 * @throws DaybookError `unwritable` when the disk does not take them, `bad-value` when a path leaves the log.
 */
export async function appendInTurn(root: string, decide: () => readonly Addition[]): Promise<void> {
  try {
    makeJournalFolder(root, nodeDisk);
    await withLock(root, () => {
      for (const addition of decide()) append(root, addition);
    });
  } catch (cause) {
    throw cause instanceof DaybookError ? cause : unwritable(journalFolder, cause);
  }
}

function append(root: string, { path, text }: Addition): void {
  if (text.length === 0) return;
  const target = locateFile(root, path);
  try {
    nodeDisk.makeFolder(dirname(target));
    const file = openSync(target, 'a+', 0o666);
    const { size } = fstatSync(file);
    try {
      if (!endsInLine(file, size)) writeSync(file, '\n');
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } catch (cause) {
      ftruncateSync(file, size); // A full disk takes the beginning of it.
      throw cause;
    } finally {
      closeSync(file);
    }
    nodeDisk.syncFolder(dirname(target));
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

/** A last line that a power cut left without its end is left to itself. */
function endsInLine(file: number, size: number): boolean {
  const last = Buffer.alloc(1);
  if (size > 0) readSync(file, last, 0, 1, size - 1);
  return size === 0 || last[0] === 10;
}
