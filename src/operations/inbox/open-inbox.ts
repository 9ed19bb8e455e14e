import type { Diagnostic } from '../../base/diagnostic.js';
import { type Inbox, toInbox } from '../../inbox/inbox.js';
import type { Log } from '../../log/types.js';
import type { Daybook } from '../daybook-context.js';
import { openQueue } from '../to-read/queue-file.js';
import { readInbox } from './inbox-files.js';

/** The inbox as it is on the disk now. */
export interface OpenInbox extends Inbox {
  /** Lines of its journals that say nothing. */
  readonly problems: readonly Diagnostic[];
}

/** Reads the inbox: what was offered and decided, what of it the log has noted, and what waits to be read. */
export async function openInbox(daybook: Daybook, log: Log): Promise<OpenInbox> {
  const { lines, decisions, problems } = readInbox(daybook.worktree);
  const queue = (await openQueue(daybook, log)).links;
  return { ...toInbox({ lines, decisions, queue, log }), problems };
}
