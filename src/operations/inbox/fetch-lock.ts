import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { makeCacheFolder } from '../../fetch/cache-folder.js';
import { unwritable } from '../../worktree/disk-error.js';
import { isProcessAlive } from '../../worktree/is-process-alive.js';

/**
 * Runs a fetch of the inbox while no other runs for the same log, in this process or another.
 * @throws DaybookError `too-many` when one does.
 */
export async function withFetchLock<T>(root: string, fetch: () => Promise<T>): Promise<T> {
  const path = lockPath(root);
  take(path, root);
  held.add(path);
  try {
    return await fetch();
  } finally {
    held.delete(path);
    rmSync(path, { force: true });
  }
}

/** Since when a fetch runs; null when none does. */
export function fetchingSince(root: string): Date | null {
  const path = lockPath(root);
  return isHeld(path) ? (statSync(path, { throwIfNoEntry: false })?.mtime ?? null) : null;
}

/** Fetches of this process. */
const held = new Set<string>();

/** A lock of another machine, on a disk that both share, is believed for so long. */
const longest = 60 * 60_000;

function lockPath(root: string): string {
  return join(root, '.daybook', 'cache', 'inbox', 'fetching');
}

function take(path: string, root: string): void {
  try {
    makeCacheFolder(join(root, '.daybook', 'cache', 'inbox'));
    if (isHeld(path)) throw runsAlready();
    removeStale(path);
    writeFileSync(path, `${process.pid} ${hostname()}\n`, { flag: 'wx' });
  } catch (cause) {
    if (cause instanceof DaybookError) throw cause;
    const { code } = cause as { readonly code?: string };
    throw code === 'EEXIST' || code === 'ENOENT' ? runsAlready() : unwritable('.daybook/cache/inbox', cause);
  }
}

/** Removes what a killed process left, and no lock that another process has put in its place meanwhile. */
function removeStale(path: string): void {
  const stale = ownerOf(path);
  if (stale === null) return;
  const aside = `${path}.${process.pid}`;
  renameSync(path, aside);
  try {
    if (ownerOf(aside) !== stale) linkSync(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
}

function isHeld(path: string): boolean {
  if (held.has(path)) return true;
  const owner = ownerOf(path);
  if (owner === null) return false;
  const [pid, host] = owner.trim().split(' ');
  if (host === hostname()) return Number(pid) !== process.pid && isProcessAlive(Number(pid));
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < longest;
}

/** What the lock says of its owner; null when there is no lock. */
function ownerOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function runsAlready(): DaybookError {
  return new DaybookError(
    'too-many',
    say('Another daybook is fetching the inbox of this log.', '另一个 daybook 正在获取此日志的收件箱。'),
    {
      hint: say('Wait until it is done: what it brings is kept.', '请等它完成，取到的内容会保存。'),
    },
  );
}
