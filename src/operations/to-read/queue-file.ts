import { existsSync } from 'node:fs';
import { asking } from '../../access/asking.js';
import type { Diagnostic } from '../../base/diagnostic.js';
import { journalAttributes, withJournalAttributes } from '../../log/journal-attributes.js';
import { type QueueEvent, queuePath, queueText } from '../../log/queue/queue-event.js';
import { readQueue } from '../../log/queue/read-queue.js';
import { type QueuedLink, toReadQueue } from '../../log/queue/to-read-queue.js';
import type { Log } from '../../log/types.js';
import type { Daybook } from '../daybook-context.js';
import { textOnDisk } from '../open-day.js';

/** The to-read queue as it is on the disk now. */
export interface QueueFile {
  readonly events: readonly QueueEvent[];
  readonly links: readonly QueuedLink[];
  /** Lines of its journal that say nothing. */
  readonly problems: readonly Diagnostic[];
}

/** Reads the queue, and what of it the log has noted meanwhile. */
export async function openQueue(daybook: Daybook, log: Log): Promise<QueueFile> {
  const { events, problems } = readQueue((await textOnDisk(daybook, queuePath)) ?? '');
  return { events, links: toReadQueue(events, log), problems };
}

/** Adds events to the queue's journal, in one piece; `done` is what the journal of writes over HTTP is told. */
export async function appendToQueue(daybook: Daybook, events: readonly QueueEvent[], done: string): Promise<void> {
  if (events.length === 0) return;
  const { worktree } = daybook;
  if (!existsSync(worktree.locate(queuePath))) await tellGit(daybook);
  await worktree.appendText(queuePath, queueText(events));
  asking()?.done.push(done);
  asking()?.files.push(queuePath);
}

/** The queue grows on every machine, so git joins the lines of both. */
async function tellGit(daybook: Daybook): Promise<void> {
  const { path } = journalAttributes;
  const before = await textOnDisk(daybook, path);
  const after = withJournalAttributes(before);
  if (after !== before) await daybook.worktree.appendText(path, after.slice(before?.length ?? 0));
}
