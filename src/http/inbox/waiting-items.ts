import { type BigIntStats, readdirSync, statSync } from 'node:fs';
import { inboxFolder } from '../../inbox/journal/item-line.js';
import { queuePath } from '../../log/queue/queue-event.js';
import type { Log } from '../../log/types.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { openInbox } from '../../operations/inbox/open-inbox.js';

/**
 * Counts the items that wait in the inbox, for the head of every page: worked out again only when the log or one of the journals that say what became of
 * items is another. Null where there is no inbox, or where it cannot be read: its own page says why.
 */
export function waitingItems(daybook: Daybook): (log: Log) => Promise<number | null> {
  let known: { readonly log: Log; readonly stamp: string; readonly count: number } | null = null;
  return async (log) => {
    try {
      const stamp = stampOf(daybook);
      if (stamp === null) return null;
      if (known?.log === log && known.stamp === stamp) return known.count;
      const { items } = await openInbox(daybook, log);
      known = { log, stamp, count: items.filter(({ state }) => state === 'new').length };
      return known.count;
    } catch {
      return null;
    }
  };
}

/** What changes with the journals; null for a log without an inbox. */
function stampOf({ worktree }: Daybook): string | null {
  const folder = worktree.locate(inboxFolder);
  if (!statSync(folder, { throwIfNoEntry: false })) return null;
  const paths = [...readdirSync(folder).map((name) => `${inboxFolder}/${name}`), queuePath];
  return paths.map((path) => sizeAndTime(statSync(worktree.locate(path), { throwIfNoEntry: false, bigint: true }))).join(' ');
}

function sizeAndTime(stats: BigIntStats | undefined): string {
  return stats ? `${stats.size}.${stats.mtimeNs}` : '-';
}
