import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DaybookError } from '../../base/errors.js';
import type { Bilingual } from '../../base/text.js';
import { makeCacheFolder } from '../../fetch/cache-folder.js';
import { unwritable } from '../../worktree/disk-error.js';
import { isProcessAlive } from '../../worktree/is-process-alive.js';

/** Something that runs once at a time for a log, and what is said when it runs already. */
export interface InboxTask {
  /** Names its lock. */
  readonly name: string;
  readonly runsAlready: Bilingual;
  readonly hint: Bilingual;
}

/**
 * Runs a task of the inbox while it does not run for the same log, in this process or another.
 * @throws DaybookError `too-many` when it does.
 */
export async function withTaskLock<T>(root: string, task: InboxTask, work: () => Promise<T>): Promise<T> {
  const path = lockPath(root, task.name);
  take(path, root, task);
  held.add(path);
  const beat = setInterval(() => keepAlive(path), 60_000).unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    held.delete(path);
    rmSync(path, { force: true });
  }
}

/** Since when a task runs; null when it does not. */
export function runningSince(root: string, { name }: InboxTask): Date | null {
  const path = lockPath(root, name);
  if (!isHeld(path)) return null;
  const since = new Date(ownerOf(path)?.trim().split(' ')[2] ?? '');
  return Number.isNaN(since.getTime()) ? null : since;
}

/** Tasks of this process. */
const held = new Set<string>();

/** Without a sign of life a lock is believed for so long: its process was ended, and its number may be that of another now. */
const longest = 60 * 60_000;

function lockPath(root: string, name: string): string {
  return join(root, '.daybook', 'cache', 'inbox', name);
}

function take(path: string, root: string, task: InboxTask): void {
  try {
    makeCacheFolder(join(root, '.daybook', 'cache', 'inbox'));
    if (isHeld(path)) throw runsAlready(task);
    removeStale(path);
    put(path);
  } catch (cause) {
    if (cause instanceof DaybookError) throw cause;
    const { code } = cause as { readonly code?: string };
    throw code === 'EEXIST' || code === 'ENOENT' ? runsAlready(task) : unwritable('.daybook/cache/inbox', cause);
  }
}

/** A lock says whose it is from the moment that it is there: a process may be killed at any. */
function put(path: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    writeFileSync(aside, `${process.pid} ${hostname()} ${new Date().toISOString()}\n`);
    linkSync(aside, path);
  } finally {
    rmSync(aside, { force: true });
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
  // One that says nothing is what a power cut left.
  if (owner === null || owner.trim() === '') return false;
  const [pid, host] = owner.trim().split(' ');
  if (host === hostname() && (Number(pid) === process.pid || !isProcessAlive(Number(pid)))) return false;
  return Math.abs(Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)) < longest;
}

function keepAlive(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // A lock that somebody removed is none.
  }
}

/** What the lock says of its owner; null when there is no lock. */
function ownerOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function runsAlready({ runsAlready: text, hint }: InboxTask): DaybookError {
  return new DaybookError('too-many', text, { hint });
}
