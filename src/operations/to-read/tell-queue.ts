import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { isHttpUrl } from '../../base/urls.js';
import { linkKey } from '../../log/papers/link-noted.js';
import { papersOf } from '../../log/papers/papers.js';
import type { ClosedEvent } from '../../log/queue/queue-event.js';
import { waitingLinks } from '../../log/queue/to-read-queue.js';
import type { Log } from '../../log/types.js';
import type { AddedEntry } from '../add/write-draft.js';
import type { Daybook } from '../daybook-context.js';
import { appendToQueue, openQueue } from './queue-file.js';

/**
 * Marks what waited to be read as done, when an entry about it was added to the log that is given as it was before: under its own address,
 * or under `asked`, which may lead there. An entry that was written stays written when the queue cannot be.
 */
export async function tellQueue(daybook: Daybook, log: Log, entry: NotedEntry, asked: string | null): Promise<void> {
  try {
    await markNoted(daybook, log, entry, asked);
  } catch (error) {
    if (!(error instanceof DaybookError)) throw error;
    daybook.ports.logger.warn(error.text);
  }
}

async function markNoted(daybook: Daybook, log: Log, { ref, dryRun, url }: NotedEntry, asked: string | null): Promise<void> {
  if (dryRun || url === null || !isHttpUrl(url)) return;
  const { links } = await openQueue(daybook, log);
  const papers = papersOf(log);
  const keys = [url, asked ?? url].map((one) => linkKey(papers, one));
  const found = waitingLinks(links).filter((link) => link.keys.some((key) => keys.includes(key)));
  const at = daybook.ports.now().toISOString();
  const events = found.flatMap(({ ids }) => ids.map((id): ClosedEvent => ({ event: 'done', id, at, noted: url })));
  await appendToQueue(daybook, events, `to-read done ${url}`);
  for (const { number } of found) {
    daybook.ports.logger.info(
      say(`${ref} was number ${number} of the to-read queue; it is done.`, `${ref} 是待读队列里的第 ${number} 号，已标为完成。`),
    );
  }
}

/** An entry that was added. */
export interface NotedEntry extends Pick<AddedEntry, 'ref' | 'dryRun'> {
  readonly url: string | null;
}
