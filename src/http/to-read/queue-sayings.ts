import { type Bilingual, say } from '../../base/text.js';
import { findEntry } from '../../log/log.js';
import type { QueuedLink } from '../../log/queue/to-read-queue.js';
import type { Log } from '../../log/types.js';
import type { QueueSaid } from '../../pages/to-read/to-read-view.js';

/** What a step did. */
export type Saying = 'kept' | 'unread' | 'read' | 'waiting' | 'noted' | 'done' | 'removed';

const sayings: Readonly<Record<Saying, Bilingual>> = {
  kept: say('Kept', '已存下'),
  unread: say('Kept; its page could not be read', '已存下，但没能读到网页'),
  read: say('Its page was read', '已读到网页'),
  waiting: say('It waits already', '已经在待读'),
  noted: say('It is noted already', '已经记过'),
  done: say('Marked as read', '已标为读过'),
  removed: say('Removed', '已移除'),
};

/** The page after a step; it names the link by its number, or the entry that notes it by its ref. */
export function afterStep(saying: Saying, about: { readonly number?: number; readonly ref?: string }, order: string | undefined): string {
  const { number, ref } = about;
  const query = { ...(order === 'newest' ? { order } : {}), said: saying, ...(number === undefined ? {} : { n: String(number) }) };
  return `/to-read?${new URLSearchParams({ ...query, ...(ref === undefined ? {} : { ref }) })}`;
}

/** What the page says of the last step, as its address has it; null for nothing. */
export function saidOf(query: Readonly<Record<string, string>>, links: readonly QueuedLink[], log: Log): QueueSaid | null {
  const { said = '', n, ref = '' } = query;
  if (!Object.hasOwn(sayings, said)) return null;
  const place = findEntry(log, ref);
  return {
    text: sayings[said as Saying],
    link: links.find(({ number }) => String(number) === n) ?? null,
    noted: place && { day: place.day, entry: place.entry, n: place.index + 1 },
  };
}
