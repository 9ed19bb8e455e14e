import { dirname } from 'node:path';
import type { Logger } from '../base/logger.js';
import { say } from '../base/text.js';
import type { Disk, FileOwner } from './disk.js';
import { dropJournal, type Journal, readJournal } from './journal.js';
import { locateFile } from './locate-file.js';
import { holds, type LocatedChange, locateChanges } from './located-change.js';

/**
 * Puts back what a write changed: files that hold its new text get their old one, whatever else a file holds is left alone.
 * All old texts are on the disk before the first file changes back.
 * @returns The paths of files that were left alone because somebody changed them since.
 */
export function takeBack(root: string, journal: Journal, disk: Disk): string[] {
  const steps = locateSteps(root, journal);
  for (const { temporary } of steps) disk.remove(temporary);
  const written = steps.filter(({ change }) => change.before !== change.after && holds(change, change.after, disk));
  try {
    for (const { change, temporary, owner } of written) {
      if (change.before === null) continue;
      disk.makeFolder(change.folder);
      disk.create(temporary, Buffer.from(change.before), owner);
    }
    for (const { change, temporary } of written) {
      if (change.before === null) disk.remove(change.target);
      else disk.replace(temporary, change.target);
    }
  } catch (error) {
    for (const { temporary } of steps) disk.remove(temporary);
    throw error;
  }
  for (const folder of journal.folders.toReversed()) disk.removeFolder(locateFile(root, folder));
  for (const folder of new Set(written.map(({ change }) => dirname(change.target)))) if (disk.owner(folder)) disk.syncFolder(folder);
  return steps.filter(({ change }) => !holds(change, change.before, disk)).map(({ change }) => change.path);
}

/** Takes back a write that was cut off half-way, such as by a power cut, and says so. */
export function recover(root: string, logger: Logger, disk: Disk): Journal | null {
  const journal = readJournal(root, 'writing', disk);
  if (!journal) return null;
  const left = takeBack(root, journal, disk);
  dropJournal(root, disk);
  logger.warn(say(`A write that was cut off has been taken back: ${journal.label.en}`, `已撤销一次中途中断的写入：${journal.label.zh}`));
  for (const path of left) logger.warn(say(`${path} changed since, so it was left as it is.`, `${path} 之后又有改动，因此保持原样。`));
  return journal;
}

interface Step {
  readonly change: LocatedChange;
  readonly temporary: string;
  readonly owner: FileOwner | null;
}

/** A journal comes from the disk, so each of its paths is looked at again. */
function locateSteps(root: string, journal: Journal): Step[] {
  const changes = locateChanges(root, journal.changes);
  return journal.changes.flatMap(({ temporary, owner }, index) => {
    const change = changes[index];
    return change ? [{ change, temporary: locateFile(root, temporary), owner }] : [];
  });
}
