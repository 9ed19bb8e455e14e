import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Diagnostic } from '../base/diagnostic.js';
import { DaybookError } from '../base/errors.js';
import { type Bilingual, say } from '../base/text.js';
import type { Change } from './change.js';
import type { Disk, FileOwner } from './disk.js';
import { errorNumber } from './disk-error.js';
import { isLocked } from './lock.js';

/** What a write changes, kept on the disk before it changes anything, so that it can be taken back. Paths are relative to the log. */
export interface Journal {
  readonly version: 1;
  /** When the write began, as ISO 8601. */
  readonly at: string;
  readonly label: Bilingual;
  readonly changes: readonly JournalChange[];
  /** Folders that the write makes, parents first. */
  readonly folders: readonly string[];
}

/** A change, whose the file was, and the temporary file that its new text comes through. */
export interface JournalChange extends Change {
  readonly owner: FileOwner | null;
  readonly temporary: string;
}

const journalSchema: z.ZodType<Journal> = z.object({
  version: z.literal(1),
  at: z.string(),
  label: z.object({ en: z.string(), zh: z.string() }),
  changes: z.array(
    z.object({
      path: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      owner: z.object({ mode: z.number(), uid: z.number(), gid: z.number() }).nullable(),
      temporary: z.string(),
    }),
  ),
  folders: z.array(z.string()),
});

/** Where journals stand: `writing` while files change, `last` when they have. Git does not see the folder. */
export const journalFolder = '.daybook/undo';
const fileNames: Readonly<Record<'writing' | 'last', string>> = {
  writing: `${journalFolder}/writing.json`,
  last: `${journalFolder}/last.json`,
};

/** Reads a journal; null when there is none. */
export function readJournal(root: string, which: 'writing' | 'last', disk: Disk): Journal | null {
  const bytes = disk.read(join(root, fileNames[which]));
  if (!bytes) return null;
  try {
    return journalSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (cause) {
    if (which === 'writing') return null; // Cut off while it was written, hence before any file changed.
    throw new DaybookError(
      'nothing-to-undo',
      say(`${fileNames.last} is damaged, so the last write cannot be taken back.`, `${fileNames.last} 已损坏，无法撤销上次写入。`),
      {
        hint: say('Use git to see and restore what was changed.', '请用 git 查看并恢复所作的改动。'),
        cause,
      },
    );
  }
}

/** Writes the journal of a write that is about to begin. */
export function beginJournal(root: string, journal: Journal, disk: Disk): void {
  const path = join(root, fileNames.writing);
  disk.remove(path);
  disk.create(path, Buffer.from(JSON.stringify(journal)), null);
  disk.syncFolder(join(root, journalFolder));
}

/** The write is done: its journal becomes the one that `undo` reads. */
export function finishJournal(root: string, disk: Disk): void {
  disk.replace(join(root, fileNames.writing), join(root, fileNames.last));
  disk.syncFolder(join(root, journalFolder));
}

/** The last write is about to be taken back. */
export function reopenJournal(root: string, disk: Disk): void {
  disk.replace(join(root, fileNames.last), join(root, fileNames.writing));
}

/** The write was taken back: there is nothing left to finish or to undo. */
export function dropJournal(root: string, disk: Disk): void {
  disk.remove(join(root, fileNames.writing));
}

/** Makes the journals' folder, hidden from git. */
export function makeJournalFolder(root: string, disk: Disk): void {
  const folder = join(root, journalFolder);
  disk.makeFolder(folder);
  const ignore = join(folder, '.gitignore');
  if (disk.read(ignore)?.length) return;
  // A process that was ended leaves an empty one, which hides nothing.
  disk.remove(ignore);
  try {
    disk.create(ignore, Buffer.from('*\n'), null);
  } catch (error) {
    if (errorNumber(error) !== 'EEXIST') throw error; // Another process has just made it.
  }
}

/** A finding for a write that was cut off half-way, such as by a power cut. */
export function unfinishedWrite(root: string): Diagnostic[] {
  if (!existsSync(join(root, fileNames.writing)) || isLocked(root)) return [];
  const message = say(
    `${fileNames.writing}:1: a write was cut off half-way. Run \`daybook undo\` to take it back.`,
    `${fileNames.writing}:1：有一次写入中途中断。请运行 \`daybook undo\` 将其撤销。`,
  );
  return [{ rule: 'unfinished-write', severity: 'error', file: fileNames.writing, line: 1, message, fix: null }];
}
