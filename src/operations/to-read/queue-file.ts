import { existsSync, readFileSync } from 'node:fs';
import { asking } from '../../access/asking.js';
import type { Diagnostic } from '../../base/diagnostic.js';
import { DaybookError } from '../../base/errors.js';
import { type QueueEvent, queuePath, queueText } from '../../log/queue/queue-event.js';
import { type QueueJournal, queueRule, readQueue } from '../../log/queue/read-queue.js';
import { type QueuedLink, toReadQueue } from '../../log/queue/to-read-queue.js';
import type { Log } from '../../log/types.js';
import { errorNumber, unreadable } from '../../worktree/disk-error.js';
import type { Worktree } from '../../worktree/worktree.js';
import type { Daybook } from '../daybook-context.js';
import { joinByUnion } from '../join-by-union.js';

/** The to-read queue as it is on the disk now. */
export interface QueueFile {
  readonly events: readonly QueueEvent[];
  readonly links: readonly QueuedLink[];
  /** Lines of its journal that say nothing. */
  readonly problems: readonly Diagnostic[];
}

/** Reads the queue, and what of it the log has noted meanwhile. */
export async function openQueue(daybook: Daybook, log: Log): Promise<QueueFile> {
  const { events, problems } = readJournal(daybook.worktree);
  return { events, links: toReadQueue(events, log), problems };
}

/**
 * Reads the queue's journal; bytes that are no text spoil their own line only.
 * @throws DaybookError `unreadable` when the system does not give it.
 */
export function readJournal({ locate }: Pick<Worktree, 'locate'>): QueueJournal {
  try {
    return readQueue(readFileSync(locate(queuePath), 'utf8'));
  } catch (cause) {
    if (errorNumber(cause) === 'ENOENT') return { events: [], problems: [] };
    throw cause instanceof DaybookError ? cause : unreadable(queuePath, cause);
  }
}

/** What is wrong in the journal: lines that say nothing, or that it cannot be read. */
export function queueProblems(worktree: Pick<Worktree, 'locate'>): readonly Diagnostic[] {
  try {
    return readJournal(worktree).problems;
  } catch (error) {
    if (!(error instanceof DaybookError)) throw error;
    return [{ rule: queueRule, severity: 'error', file: queuePath, line: 1, message: error.text, fix: null }];
  }
}

/** Adds events to the queue's journal, in one piece; `done` is what the journal of writes over HTTP is told. */
export async function appendToQueue(daybook: Daybook, events: readonly QueueEvent[], done: string): Promise<void> {
  if (events.length === 0) return;
  const { worktree } = daybook;
  if (!existsSync(worktree.locate(queuePath))) await joinByUnion(daybook, queuePath);
  await worktree.appendText(queuePath, queueText(events));
  asking()?.done.push(done);
  asking()?.files.push(queuePath);
}
