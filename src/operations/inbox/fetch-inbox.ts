import { setImmediate as nextTurn } from 'node:timers/promises';
import type { InboxItem, Item } from '../../inbox/item.js';
import type { InboxReader } from '../../inbox/profile/inbox-reader.js';
import { papersOf } from '../../log/papers/papers.js';
import type { Log } from '../../log/types.js';
import type { Daybook } from '../daybook-context.js';
import { withFetchLock } from './fetch-lock.js';
import { type FetchOptions, fetchSources } from './fetch-sources.js';
import { type Keeping, keepingOf } from './keep-items.js';
import { meanwhile } from './meanwhile.js';
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

/** Which sources are asked, and who wants to know how far it is. */
export interface FetchInboxOptions extends Pick<FetchOptions, 'named' | 'signal' | 'onDone'> {
  /** Reads the log and what is new while sources are asked, for who wants all in order afterwards. */
  readonly reader?: InboxReader;
}

/**
 * Asks the sources for what is new and keeps it: first what they offered, then how they are, so that a program that is ended in between
 * asks again and loses nothing. What an answer brought is told from what is known while others are asked.
 * @throws DaybookError `too-many` when another fetch runs.
 */
export async function fetchInbox(daybook: Daybook, { reader, ...options }: FetchInboxOptions = {}): Promise<FetchedInbox> {
  return withFetchLock(daybook.root, async () => {
    const work = meanwhile();
    try {
      let keeping = null as Promise<Keeping> | null;
      const begin = (): Promise<Keeping> => {
        keeping ??= whileReading(daybook, (log) => reader && work.add(reader.readPast(log)));
        return keeping;
      };
      const { settle } = await fetchSources(daybook, {
        ...options,
        onReading: () => void begin().catch(awaitedBelow),
        onOffers: (offers) => void begin().then(({ take }) => work.add(readingOf(take(offers), reader)), awaitedBelow),
      });
      if (keeping === null) return { reports: settle([]), added: [], repeated: 0, noted: 0 };
      const ended = (await import('../../fetch/limited-threads.js')).endIdleThreads();
      const { keep } = await keeping;
      work.finish();
      await ended;
      const kept = await keep();
      return { reports: settle(kept.added), ...kept };
    } finally {
      work.drop();
    }
  });
}

/** What fails while sources are asked is told when they have answered, unless asking fails before. */
const awaitedBelow = (): void => {};

/** The log and the journals are read while the thread that reads answers begins. A fetch that brings nothing needs none of them. */
async function whileReading(daybook: Daybook, onLog: (log: Log) => void): Promise<Keeping> {
  await import('../../fetch/run-limited.js');
  await nextTurn();
  const log = await knownLog(daybook);
  onLog(log);
  return keepingOf(daybook, log);
}

function* readingOf(steps: Iterable<readonly Item[]>, reader: InboxReader | undefined): Generator<void> {
  for (const items of steps) {
    for (const item of items) reader?.read(item);
    yield;
  }
}

async function knownLog(daybook: Daybook): Promise<Log> {
  const log = await daybook.readLog();
  papersOf(log);
  return log;
}
