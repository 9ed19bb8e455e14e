import type { Diagnostic } from '../../base/diagnostic.js';
import { remembered } from '../../base/remembered.js';
import { type SourceHosts, sourceHosts } from '../../inbox/identity/paper-source.js';
import { type Inbox, toInbox } from '../../inbox/inbox.js';
import type { QueuedLink } from '../../log/queue/to-read-queue.js';
import type { Log } from '../../log/types.js';
import { readConfig } from '../../worktree/config.js';
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
  const hosts = sourceHosts(readConfig(daybook.root).inbox.sources);
  const rest = markOf(queue, hosts);
  const last = lastOf(log);
  if (last.opened === null || !isSame(last.opened, journals, rest)) {
    const { lines, decisions, problems } = journals;
    last.opened = { lines, decisions, rest, inbox: { ...toInbox({ lines, decisions, queue, log, hosts }), problems } };
  }
  return last.opened.inbox;
}

interface Opened extends Pick<InboxJournals, 'lines' | 'decisions'> {
  readonly rest: string;
  readonly inbox: OpenInbox;
}

const lastOf = remembered((_: Log): { opened: Opened | null } => ({ opened: null }));

function isSame(opened: Opened, { lines, decisions }: InboxJournals, rest: string): boolean {
  return opened.lines === lines && opened.decisions === decisions && opened.rest === rest;
}

/** All of the queue and of the sources that matters to the inbox. */
function markOf(queue: readonly QueuedLink[], hosts: SourceHosts): string {
  return JSON.stringify([queue.map(({ state, keys }) => [state, keys]), [...hosts]]);
}
