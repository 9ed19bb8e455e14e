import { createHash } from 'node:crypto';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { addressOf } from '../../capture/address-of.js';
import { cleanText } from '../../capture/text/clean-text.js';
import { linkKey, notedAt } from '../../log/papers/link-noted.js';
import { papersOf } from '../../log/papers/papers.js';
import type { CapturedEvent, QueueEvent } from '../../log/queue/queue-event.js';
import { waitingLinks } from '../../log/queue/to-read-queue.js';
import type { Mention } from '../../log/subjects/works.js';
import type { Log } from '../../log/types.js';
import { noAddress } from '../capture/capture-input.js';
import { shortened } from '../find-target.js';
import type { QueueFile } from './queue-file.js';
import type { LinkToQueue, QueuedLine } from './queue-links.js';

/** A link to be queued, and what is to be done for it. */
export interface PlannedLine extends LinkToQueue {
  readonly input: string;
  readonly status: QueuedLine['status'];
  /** The id in the journal; null for what is not in it. */
  readonly id: string | null;
  /** The lines that queue it; none for what is there already. */
  readonly events: readonly QueueEvent[];
  /** The id under which its page is to be read; null when it need not be. */
  readonly toRead: string | null;
  readonly noted: Mention | null;
  readonly problem: DaybookError | null;
}

/** What is to be done for each link: nothing for one that is noted or waits already, unless its page is still unread. */
export function planQueue(wanted: readonly LinkToQueue[], log: Log, { events, links }: QueueFile, now: Date): readonly PlannedLine[] {
  const papers = papersOf(log);
  const ids = new Map<string, string>();
  const unread = new Set<string>();
  const before = new Map<string, Omit<CapturedEvent, 'id' | 'at'>>();
  for (const { keys, site, date, draft } of links)
    if (draft !== null) for (const key of keys) before.set(key, { event: 'captured', site, date, draft });
  for (const { keys, ids: own, draft } of waitingLinks(links)) {
    for (const key of keys) ids.set(key, own[0] as string);
    if (draft === null) unread.add(own[0] as string);
  }
  return wanted.map((link, place) => {
    const input = link.url;
    const nothing = { ...link, input, id: null, events: [], toRead: null, noted: null, problem: null };
    const url = addressOf(input);
    if (url === null || url.length > longestUrl)
      return { ...nothing, status: 'failed', problem: url === null ? noAddress(input) : tooLong(url) };
    const key = linkKey(papers, url);
    const noted = notedAt(log, key);
    if (noted !== null) return { ...nothing, url, status: 'noted', noted };
    const own = ids.get(key);
    if (own !== undefined) {
      const isToRead = unread.delete(own) || link.html !== undefined;
      return { ...nothing, url, status: 'waiting', id: own, toRead: isToRead ? own : null };
    }
    const id = idOf(url, now, events.length + place);
    ids.set(key, id);
    const said = (text: string | undefined, most: number) => cleanText(text ?? '', most, log.dialect.stars) || undefined;
    const at = { id, at: now.toISOString() };
    const added: QueueEvent = {
      ...{ event: 'added', ...at, url },
      ...{ title: said(link.title, mostOfTitle), abstract: said(link.abstract, mostOfAbstract) },
    };
    // It was in the queue once: what its page said then is still there.
    const known = link.html === undefined ? before.get(key) : undefined;
    return { ...nothing, url, status: 'queued', id, events: known ? [added, { ...known, ...at }] : [added], toRead: known ? null : id };
  });
}

/** The most characters of an address, as of those that pages link to, and of a title and an abstract that somebody typed. */
const longestUrl = 8_000;
const mostOfTitle = 300;
const mostOfAbstract = 2_000;

function tooLong(url: string): DaybookError {
  const most = longestUrl.toLocaleString('en');
  return new DaybookError(
    'bad-value',
    say(`“${shortened(url)}” is longer than ${most} characters.`, `“${shortened(url)}”超过 ${most} 个字符。`),
    {
      hint: say('Give a shorter address of the page.', '请给出该网页的较短地址。'),
    },
  );
}

/** The same link, queued again after it was removed, is another one. */
function idOf(url: string, now: Date, place: number): string {
  return createHash('sha256').update(`${now.toISOString()}\n${place}\n${url}`).digest('hex').slice(0, 12);
}
