import type { InboxItem } from '../../inbox/item.js';
import { papersOf } from '../../log/papers/papers.js';
import type { Log } from '../../log/types.js';
import type { Daybook } from '../daybook-context.js';
import { withFetchLock } from './fetch-lock.js';
import { type FetchOptions, fetchSources } from './fetch-sources.js';
import { keepItems } from './keep-items.js';
import type { SourceReport } from './source-report.js';

/** What a fetch of the inbox brought. */
export interface FetchedInbox {
  /** One for each source that was to be asked, in the order of daybook.json. */
  readonly reports: readonly SourceReport[];
  /** What nobody had offered before and the log has not noted. */
  readonly added: readonly InboxItem[];
  /** How many items were in the inbox already, and how many that are new to it the log has noted. */
  readonly repeated: number;
  readonly noted: number;
}

/**
 * Asks the sources for what is new and keeps it: first what they offered, then how they are, so that a program that is ended in between
 * asks again and loses nothing.
 * @throws DaybookError `too-many` when another fetch runs, `unknown-ref` when there is no source of a name.
 */
export async function fetchInbox(daybook: Daybook, options: FetchOptions = {}): Promise<FetchedInbox> {
  return withFetchLock(daybook.root, async () => {
    let log = null as Promise<Log> | null;
    const { offers, settle } = await fetchSources(daybook, {
      ...options,
      onOffer: () => {
        log = knownLog(daybook);
        log.catch(() => {}); // It is awaited below, unless fetching fails before.
      },
    });
    if (log === null) return { reports: settle([]), added: [], repeated: 0, noted: 0 };
    await (await import('../../fetch/run-limited.js')).endIdleThreads();
    const kept = await keepItems(daybook, await log, offers);
    return { reports: settle(kept.added), ...kept };
  });
}

/** The log with its papers, which are gathered while hosts take their time. A fetch that brings nothing needs none of it. */
async function knownLog(daybook: Daybook): Promise<Log> {
  const log = await daybook.readLog();
  papersOf(log);
  return log;
}
