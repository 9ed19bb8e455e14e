import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { errorNumber } from './disk-error.js';

/** Who may do what with a file, and whose it is. */
export interface FileOwner {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** The few steps that writes are made of; each is done, or throws the system's error. Paths are absolute. */
export interface Disk {
  /** The bytes of a file; null when there is none. */
  readonly read: (path: string) => Buffer | null;
  /** Who owns the file; null when there is none. */
  readonly owner: (path: string) => FileOwner | null;
  /** Makes a file that was not there and waits until its bytes are on the disk; when they do not fit, there is no file. */
  readonly create: (path: string, bytes: Uint8Array, owner: FileOwner | null) => void;
  /** Puts a file in another's place, whole. */
  readonly replace: (from: string, to: string) => void;
  /** Gives a file a name that was free; throws EEXIST when it is taken. */
  readonly place: (from: string, to: string) => void;
  /** Removes a file; it may be gone already. */
  readonly remove: (path: string) => void;
  /** Makes a folder and its parents; it may be there already. */
  readonly makeFolder: (path: string) => void;
  /** Removes a folder if it is empty. */
  readonly removeFolder: (path: string) => void;
  /** Waits until a folder's names are on the disk. */
  readonly syncFolder: (path: string) => void;
}

/** The disk of the machine. */
export const nodeDisk: Disk = {
  read: (path) => orNull(() => readFileSync(path)),
  owner: (path) => orNull(() => statSync(path)),
  create,
  replace: renameSync,
  place,
  remove: (path) => void orNull(() => unlinkSync(path)),
  makeFolder,
  removeFolder,
  syncFolder,
};

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (errorNumber(error) === 'ENOENT') return null;
    throw error;
  }
}

function create(path: string, bytes: Uint8Array, owner: FileOwner | null): void {
  const file = openSync(path, 'wx', 0o666);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    if (owner) giveTo(file, owner);
    fsyncSync(file);
  } catch (error) {
    unlinkSync(path); // A full disk makes the file and takes no byte of it.
    throw error;
  } finally {
    closeSync(file);
  }
}

function giveTo(file: number, owner: FileOwner): void {
  try {
    fchownSync(file, owner.uid, owner.gid);
  } catch {
    // Only root may give a file away; for anybody else the new file is their own.
  }
  fchmodSync(file, owner.mode & 0o7777);
}

function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (errorNumber(error) === 'EEXIST' || statSync(to, { throwIfNoEntry: false })) throw error;
    renameSync(from, to); // A disk without hard links, such as a memory card.
    return;
  }
  unlinkSync(from);
}

/** Node's own recursive mkdir says ENOENT on a read-only disk, which helps nobody. */
function makeFolder(path: string): void {
  if (makeOne(path)) return;
  makeFolder(dirname(path));
  if (!makeOne(path)) mkdirSync(path); // A parent that is there and leads nowhere: the system says so.
}

/** False when its parent is not there. */
function makeOne(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    const code = errorNumber(error);
    if (code === 'EEXIST') return true; // Another process may make it at the same moment.
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    return false;
  }
}

function removeFolder(path: string): void {
  try {
    rmdirSync(path);
  } catch (error) {
    const code = errorNumber(error);
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'ENOENT') throw error;
  }
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } catch (error) {
    // Some network disks and Windows cannot flush a folder; the files themselves are flushed.
    const code = errorNumber(error);
    if (code !== 'EINVAL' && code !== 'EPERM' && code !== 'EBADF' && code !== 'ENOTSUP') throw error;
  } finally {
    closeSync(folder);
  }
}
