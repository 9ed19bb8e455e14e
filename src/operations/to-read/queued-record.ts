import * as z from 'zod';
import type { QueuedLink } from '../../log/queue/to-read-queue.js';
import { mentionRef } from '../add/noted.js';

/** A link of the to-read queue, as verbs answer it. */
export interface QueuedRecord {
  readonly number: number;
  readonly url: string;
  readonly title: string | null;
  readonly site: string | null;
  readonly date: string | null;
  readonly abstract: string | null;
  readonly added: string;
  readonly state: QueuedLink['state'];
  readonly ref: string | null;
}

/** The shape of `QueuedRecord`. */
export const queuedOutput: z.ZodType<QueuedRecord> = z.object({
  number: z.int().meta({ description: 'Names it; it stays the same when others go.' }),
  url: z.string(),
  title: z.string().nullable().meta({ description: 'Null while its page is unread.' }),
  site: z.string().nullable().meta({ description: 'The account, publisher or host.' }),
  date: z.string().nullable().meta({ description: 'The day it was published.' }),
  abstract: z.string().nullable(),
  added: z.string().meta({ description: 'When it was queued, as ISO 8601.' }),
  state: z
    .enum(['waiting', 'noted', 'done', 'removed'])
    .meta({ description: 'noted: the log has an entry about it; done: it was read and not noted.' }),
  ref: z.string().nullable().meta({ description: 'The entry that notes it.' }),
});

/** Tells of a queued link. */
export function queuedRecord({ number, url, title, site, date, abstract, added, state, noted }: QueuedLink): QueuedRecord {
  return { number, url, title, site, date, abstract, added, state, ref: noted && mentionRef(noted) };
}
