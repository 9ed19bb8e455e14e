import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { unwritable } from '../../worktree/disk-error.js';
import { knownNotesPath } from './known-notes.js';
import type { FileMark, SiteFile, SiteMarks } from './site-file.js';
import { takeLock } from './site-lock.js';
import { markOf, readRecord, recordPath, recordText } from './site-record.js';
import { swapIn } from './swap-in.js';

/** What a build did to a site's folder. */
export interface SiteChange {
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
  /** Bytes of the whole site. */
  readonly bytes: number;
}

/** A folder that a build writes into: everything is put aside first, and takes its place when all of it is there. */
export interface SiteFolder {
  /** What the last build wrote. */
  readonly before: SiteMarks;
  /** The folder in which new files wait. */
  readonly stage: string;
  /** Puts the staged files in place and removes what is gone; `marks` are all files of the new site. */
  readonly finish: (marks: SiteMarks) => SiteChange;
  /** Takes the staged files away; the site stays as it was. */
  readonly abandon: () => void;
}

/**
 * Opens a folder for a build.
 * @throws DaybookError `unwritable` when it cannot be made, or another build is writing to it; `exists` when it holds files that no
 * build wrote.
 */
export function openSiteFolder(out: string): SiteFolder {
  const { folder, stage, lock } = guarded(out, () => placesOf(resolve(out)));
  takeLock(lock, out);
  const unlock = (): void => rmSync(lock, { force: true });
  try {
    refuseForeign(folder, out);
    rmSync(stage, { recursive: true, force: true });
    guarded(out, () => mkdirSync(stage, { recursive: true }));
  } catch (error) {
    unlock();
    throw error;
  }
  const before = readRecord(folder);
  const abandon = (): void => {
    rmSync(stage, { recursive: true, force: true });
    unlock();
  };
  return { before, stage, abandon, finish: (marks) => guarded(out, () => finish(folder, stage, before, marks, unlock)) };
}

/**
 * Where the site goes, symlinks followed, and where its new files and its lock wait: in a folder that is there already, which may be
 * a disk of its own or stand where nobody may write; beside one that is not.
 */
function placesOf(out: string): { readonly folder: string; readonly stage: string; readonly lock: string } {
  if (isThere(out)) {
    const folder = realpathSync(out);
    const place = statSync(folder).isDirectory() ? join(folder, '.daybook') : `${folder}.daybook`;
    return { folder, stage: `${place}-new`, lock: `${place}-lock` };
  }
  mkdirSync(dirname(out), { recursive: true });
  return { folder: out, stage: `${out}.daybook-new`, lock: `${out}.daybook-lock` };
}

/** A symlink is there also when what it points to is not. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Writes files into a stage, except those whose bytes are those of the last build and still there, as far as their size tells; returns their marks. */
export function stageFiles(
  files: Iterable<SiteFile>,
  folder: { readonly stage: string; readonly before: SiteMarks; readonly out: string },
): SiteMarks {
  const marks = new Map<string, FileMark>();
  const made = new Set<string>();
  const room = Buffer.allocUnsafeSlow(roomForText);
  for (const { path, body, inputs } of files) {
    const bytes = typeof body === 'string' ? encoded(body, room) : body;
    const mark = markOf(bytes);
    marks.set(path, inputs === undefined ? mark : { ...mark, inputs });
    if (folder.before.get(path)?.hash === mark.hash && statSync(join(folder.out, path), { throwIfNoEntry: false })?.size === mark.bytes)
      continue;
    const target = join(folder.stage, path);
    const parent = dirname(target);
    guarded(path, () => {
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      writeFileSync(target, bytes);
    });
  }
  return marks;
}

/** Room for the text of most pages; it is used for one after the other. */
const roomForText = 1 << 20;

/** A text as UTF-8: in the room when it is sure to fit, which is faster than new memory for each. */
function encoded(text: string, room: Buffer): Uint8Array {
  return text.length * 3 > room.length ? Buffer.from(text) : room.subarray(0, room.write(text));
}

function finish(folder: string, stage: string, before: SiteMarks, marks: SiteMarks, unlock: () => void): SiteChange {
  const written = countFiles(stage);
  const gone = [...before.keys()].filter((path) => !marks.has(path));
  const record = recordText(marks);
  const bytes = [...marks.values()].reduce((sum, mark) => sum + mark.bytes, 0);
  writeFileSync(join(stage, recordPath), record);
  if (!existsSync(folder)) renameSync(stage, folder);
  else {
    // The record comes last, so that an interrupted swap is repeated by the next build.
    swapIn(stage, folder, gone, recordPath);
    rmSync(stage, { recursive: true, force: true });
  }
  unlock();
  return { written, kept: marks.size - written, removed: gone.length, bytes };
}

function countFiles(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.name !== knownNotesPath).length;
}

/** What may stand in an empty folder: a repository, what tells GitHub Pages to take all files, and what a build puts there first. */
const ours: ReadonlySet<string> = new Set(['.git', '.nojekyll', '.daybook-lock', '.daybook-new', '.daybook-new.old']);

/** A build never writes among files that it did not make. */
function refuseForeign(folder: string, out: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) {
    throw new DaybookError('exists', say(`${out} is a file.`, `${out} 是一个文件。`), {
      hint: say('Name a folder after --out.', '请在 --out 之后写一个文件夹。'),
    });
  }
  const names = readdirSync(folder).filter((name) => !ours.has(name));
  if (names.length === 0 || names.includes(recordPath)) return;
  throw new DaybookError(
    'exists',
    say(`${out} holds files that no build wrote, such as ${names[0]}.`, `${out} 里有不是由 build 写的文件，例如 ${names[0]}。`),
    {
      hint: say('Name an empty or new folder after --out.', '请在 --out 之后写一个空的或新的文件夹。'),
    },
  );
}

function guarded<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof DaybookError) throw error;
    throw unwritable(path, error);
  }
}
