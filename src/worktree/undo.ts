import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DaybookError } from '../base/errors.js';
import type { Ports } from '../base/ports.js';
import { type Bilingual, say } from '../base/text.js';
import type { Disk } from './disk.js';
import { unwritable } from './disk-error.js';
import { dropJournal, finishJournal, type Journal, journalFolder, readJournal, reopenJournal } from './journal.js';
import { holds, locateChanges } from './located-change.js';
import { withLock } from './lock.js';
import { recover, takeBack } from './take-back.js';

/** What `undo` took back. */
export interface UndoResult {
  /** What the write was said to be. */
  readonly label: Bilingual;
  /** When it was made, as ISO 8601. */
  readonly at: string;
  /** The files that are as they were before it. */
  readonly paths: readonly string[];
}

/**
 * Takes the last write back, or one that was cut off half-way.
 * @throws DaybookError `nothing-to-undo`, or `changed-on-disk` when a file was changed since; then nothing is taken back.
 */
export async function undoLastWrite(root: string, ports: Ports, disk: Disk): Promise<UndoResult> {
  if (!existsSync(join(root, journalFolder))) throw nothingToUndo();
  try {
    return await withLock(root, () => resultOf(recover(root, ports.logger, disk) ?? undoJournal(root, disk)), disk);
  } catch (cause) {
    throw cause instanceof DaybookError ? cause : unwritable(journalFolder, cause);
  }
}

function undoJournal(root: string, disk: Disk): Journal {
  const journal = readJournal(root, 'last', disk);
  if (!journal) throw nothingToUndo();
  const changed = locateChanges(root, journal.changes).find((change) => !holds(change, change.after, disk));
  if (changed) throw changedSince(changed.path, journal);
  reopenJournal(root, disk);
  try {
    takeBack(root, journal, disk);
  } catch (cause) {
    finishJournal(root, disk);
    throw unwritable(journal.changes[0]?.path ?? journalFolder, cause);
  }
  dropJournal(root, disk);
  return journal;
}

function resultOf({ label, at, changes }: Journal): UndoResult {
  return { label, at, paths: changes.map((change) => change.path) };
}

function nothingToUndo(): DaybookError {
  return new DaybookError('nothing-to-undo', say('There is no write to undo.', '没有可以撤销的写入。'), {
    hint: say('Only the last write is kept; git knows the earlier ones.', '只保留最近一次写入；更早的改动请用 git 查看。'),
  });
}

function changedSince(path: string, { label }: Journal): DaybookError {
  return new DaybookError(
    'changed-on-disk',
    say(
      `${path} was changed after the last write (${label.en}), so nothing was undone.`,
      `${path} 在上次写入（${label.zh}）之后又被改动，因此没有撤销。`,
    ),
    { hint: say('Take the change back by hand, or with git.', '请手动撤销，或使用 git。') },
  );
}
