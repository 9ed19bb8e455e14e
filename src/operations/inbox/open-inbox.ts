import type { Diagnostic } from '../../base/diagnostic.js';
import { remembered } from '../../base/remembered.js';
import { type Inbox, toInbox } from '../../inbox/inbox.js';
import type { QueuedLink } from '../../log/queue/to-read-queue.js';
import type { Log } from '../../log/types.js';
import type { Daybook } from '../daybook-context.js';
import { openQueue } from '../to-read/queue-file.js';
import { type InboxJournals, readInbox } from './inbox-files.js';

/** The inbox as it is on the disk now. */
export interface OpenInbox extends Inbox {
  /** Lines of its journals that say nothing. */
  readonly problems: readonly Diagnostic[];
}

/**
 * Reads the inbox: what was offered and decided, what of it the log has noted, and what waits to be read. It is the same one while none of
 * these changes, so that what is worked out of it is known.
 */
export async function openInbox(daybook: Daybook, log: Log): Promise<OpenInbox> {
  const journals = readInbox(daybook.worktree);
  const queue = (await openQueue(daybook, log)).links;
  const last = lastOf(log);
  if (last.opened === null || !isSame(last.opened, journals, queue)) {
    const { lines, decisions, problems } = journals;
    last.opened = { lines, decisions, queue: markOf(queue), inbox: { ...toInbox({ lines, decisions, queue, log }), problems } };
  }
  return last.opened.inbox;
}

interface Opened extends Pick<InboxJournals, 'lines' | 'decisions'> {
  readonly queue: string;
  readonly inbox: OpenInbox;
}

const lastOf = remembered((_: Log): { opened: Opened | null } => ({ opened: null }));

function isSame(opened: Opened, { lines, decisions }: InboxJournals, queue: readonly QueuedLink[]): boolean {
  return opened.lines === lines && opened.decisions === decisions && opened.queue === markOf(queue);
}

/** All of the queue that matters to the inbox. */
function markOf(queue: readonly QueuedLink[]): string {
  return JSON.stringify(queue.map(({ state, keys }) => [state, keys]));
}
