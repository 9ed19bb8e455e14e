import { randomUUID } from 'node:crypto';
import { copyFileSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database, OpenDatabase } from './database.js';
import { readMeta, writeMeta } from './schema.js';
import { isSealed, sealFile } from './seal.js';

/** An index that was opened from its file; it stays what it was when another takes the file's place. */
export interface IndexFile {
  readonly database: Database;
  /** Tells one writing of the file from another. */
  readonly edition: string;
  /** False when the bytes of the very file that is open have been changed from outside. */
  isIntact(): boolean;
}

/** How an index is kept. */
export interface IndexPlace {
  /** Absolute path of the file. */
  readonly path: string;
  readonly open: OpenDatabase;
  /** Names the rules by which the index is made. */
  readonly fingerprint: string;
}

/** Opens an index; null when there is none, when it is damaged, or made by other rules. */
export function openFile({ path, open, fingerprint }: IndexPlace): IndexFile | null {
  refuseLinks(path);
  for (const suffix of strangers) rmSync(path + suffix, { force: true, recursive: true });
  if (!isSealed(path)) return null;
  const database = open(path);
  try {
    if (readMeta(database, 'fingerprint') === fingerprint) return opened(database, path);
  } catch {
    // It is sealed and yet no index.
  }
  database.close();
  return null;
}

/** SQLite would mix these with the index; the index has none, as its file is only ever replaced as a whole. */
const strangers = ['-journal', '-wal', '-shm'] as const;

function opened(database: Database, path: string): IndexFile {
  const { ino, size, mtimeMs } = statSync(path);
  return {
    database,
    edition: readMeta(database, 'edition') ?? '',
    isIntact() {
      const now = statSync(path, { throwIfNoEntry: false });
      return now === undefined || now.ino !== ino || (now.size === size && now.mtimeMs === mtimeMs);
    },
  };
}

/**
 * Writes an index aside and puts it in its place when it is whole: who has the old one open keeps it, and who is killed
 * leaves it. Begins with an empty file, or with a copy of the index that is there if that is still of the edition `from`;
 * null when it is not.
 */
export async function replaceFile(
  place: IndexPlace,
  from: string | null,
  write: (database: Database) => Promise<void>,
): Promise<IndexFile | null> {
  const { path, open } = place;
  refuseLinks(path);
  makeFolder(dirname(path));
  removeLeftovers(path);
  const aside = `${path}.${process.pid}-${count++}${unfinished}`;
  rmSync(aside, { force: true });
  try {
    if (from !== null && !isCopied(place, aside, from)) {
      rmSync(aside, { force: true });
      return null;
    }
    await writeAside(place, aside, write);
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { recursive: true });
    const database = open(aside);
    renameSync(aside, path);
    return opened(database, path);
  } catch (error) {
    for (const suffix of ['', ...strangers]) rmSync(aside + suffix, { force: true });
    throw error;
  }
}

let count = 0;
const unfinished = '.unfinished';

function isCopied({ path, open }: IndexPlace, aside: string, edition: string): boolean {
  if (!isSealed(path)) return false;
  copyFileSync(path, aside);
  if (!isSealed(aside)) return false;
  const database = open(aside);
  try {
    return readMeta(database, 'edition') === edition;
  } finally {
    database.close();
  }
}

async function writeAside({ open, fingerprint }: IndexPlace, aside: string, write: (database: Database) => Promise<void>): Promise<void> {
  const database = open(aside);
  try {
    await write(database);
    writeMeta(database, 'fingerprint', fingerprint);
    writeMeta(database, 'edition', randomUUID());
  } finally {
    database.close();
  }
  sealFile(aside);
}

/**
 * A log from elsewhere may come with a symlink for a folder, and what is written there would be outside the log.
 * @throws Error when one of the two folders that an index is in is a symlink.
 */
function refuseLinks(path: string): void {
  const folder = dirname(path);
  for (const each of [dirname(folder), folder]) {
    if (lstatSync(each, { throwIfNoEntry: false })?.isSymbolicLink()) throw new Error(`${each} is a symlink`);
  }
}

/** The folder of caches, which git does not see. */
function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const ignore = join(folder, '.gitignore');
  if (lstatSync(ignore, { throwIfNoEntry: false })?.size) return;
  // On a full disk an empty one is left, which hides nothing.
  rmSync(ignore, { force: true });
  try {
    writeFileSync(ignore, '*\n', { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Removes what killed processes have left. */
function removeLeftovers(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(path)}.`) || !name.includes(unfinished)) continue;
    const pid = Number.parseInt(name.slice(basename(path).length + 1), 10);
    if (pid !== process.pid && !isAlive(pid)) rmSync(join(folder, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
