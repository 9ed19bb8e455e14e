import { linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import { type Disk, nodeDisk } from './disk.js';
import { errorNumber } from './disk-error.js';
import { isProcessAlive } from './is-process-alive.js';

const lockFile = '.daybook/undo/lock';
const patience = 10_000;

/**
 * Runs a step while no other daybook writes to the same log. The step must not wait for anything, so that two writes of one
 * process cannot meet either. A lock whose process has died is taken over.
 * @throws DaybookError `unwritable` when another process keeps the lock for ten seconds.
 */
export async function withLock<T>(root: string, step: () => T, disk: Disk = nodeDisk): Promise<T> {
  const path = join(root, lockFile);
  const deadline = Date.now() + patience;
  while (!take(path, disk)) {
    const owner = ownerOf(path);
    const isLate = Date.now() > deadline;
    // A lock that says nothing for so long was cut off between its making and its writing.
    if (owner !== null && (!isHeldBy(owner) || (isLate && owner === ''))) removeStale(path, owner);
    else if (isLate) throw stillLocked(path);
    else if (owner !== null) await setTimeout(10 + Math.random() * 20);
  }
  try {
    return step();
  } finally {
    rmSync(path, { force: true });
  }
}

/** Whether a process is writing to the log now. */
export function isLocked(root: string): boolean {
  const owner = ownerOf(join(root, lockFile));
  return owner !== null && isHeldBy(owner);
}

function take(path: string, disk: Disk): boolean {
  try {
    disk.create(path, Buffer.from(`${process.pid} ${hostname()}\n`), null);
    return true;
  } catch (error) {
    if (errorNumber(error) === 'EEXIST') return false;
    throw error;
  }
}

/** What the lock says of its owner, "" when it does not say; null when there is no lock. */
function ownerOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return errorNumber(error) === 'ENOENT' ? null : '';
  }
}

function isHeldBy(owner: string): boolean {
  const [pid, host] = owner.trim().split(' ');
  if (host !== hostname()) return true; // On another machine, or not yet written: nobody here can tell.
  return Number(pid) !== process.pid && isProcessAlive(Number(pid));
}

/** Removes the lock of a dead process, and no lock that another process has put in its place meanwhile. */
function removeStale(path: string, owner: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== owner) linkSync(aside, path);
  } catch (error) {
    const code = errorNumber(error);
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function stillLocked(path: string): DaybookError {
  return new DaybookError(
    'unwritable',
    say('Another daybook is writing to this log and does not finish.', '另一个 daybook 正在写入此日志，且一直没有结束。'),
    {
      hint: say(
        `Wait for it. If none is running, delete ${path} and try again.`,
        `请等待它完成。如果没有其他 daybook 在运行，请删除 ${path} 后重试。`,
      ),
    },
  );
}
