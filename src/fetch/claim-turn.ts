import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeCacheFolder } from './cache-folder.js';

/** A turn that is asked for; times are milliseconds since 1970. */
export interface TurnRequest {
  /** Says when the next turn is; processes share it. */
  readonly file: string;
  readonly earliest: number;
  readonly interval: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** The time of a turn that no other process has. Where the file cannot be written, other processes do not count. */
export async function claimTurn(request: TurnRequest): Promise<number> {
  const { file, earliest, sleep } = request;
  const lock = `${file}.lock`;
  for (let tries = 0; tries < 100; tries++) {
    try {
      makeCacheFolder(dirname(file));
      closeSync(openSync(lock, 'wx'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return earliest;
      removeStale(lock);
      await sleep(10);
      continue;
    }
    try {
      return takeTurn(request);
    } catch {
      return earliest;
    } finally {
      rmSync(lock, { force: true });
    }
  }
  return earliest;
}

function takeTurn({ file, earliest, interval }: TurnRequest): number {
  const next = nextTurn(file);
  // A time far ahead is from a clock that was wrong.
  const turn = next <= earliest + 100 * interval ? Math.max(earliest, next) : earliest;
  writeFileSync(file, String(turn + interval));
  return turn;
}

function nextTurn(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

/** The lock is held for less than a millisecond; one that is a second old is from a process that was ended. */
function removeStale(lock: string): void {
  const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
  if (Date.now() - made > 1000) rmSync(lock, { force: true });
}
