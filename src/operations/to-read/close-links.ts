import * as z from 'zod';
import { DaybookError } from '../../base/errors.js';
import { type Bilingual, say } from '../../base/text.js';
import { addressOf } from '../../capture/address-of.js';
import { linkKey } from '../../log/papers/link-noted.js';
import { papersOf } from '../../log/papers/papers.js';
import type { ClosedEvent } from '../../log/queue/queue-event.js';
import { type QueuedLink, waitingLinks } from '../../log/queue/to-read-queue.js';
import type { Log } from '../../log/types.js';
import { mentionRef } from '../add/noted.js';
import type { Daybook } from '../daybook-context.js';
import { shortened } from '../find-target.js';
import { described } from '../parameters.js';
import { appendToQueue, openQueue } from './queue-file.js';
import { stateNames } from './queue-text.js';
import { type QueuedRecord, queuedOutput, queuedRecord } from './queued-record.js';

const linkInput: z.ZodUnion<[z.ZodString, z.ZodArray<z.ZodString>]> = z.union([z.string(), z.array(z.string()).min(1).max(100)]);

/** The input of the verbs that take links off the queue. */
export const closingInput: z.ZodObject<{ link: typeof linkInput }, z.core.$strict> = z.strictObject({
  link: described(
    linkInput,
    say('a link that waits, or its number in `to-read list`; or several', '待读的链接，或它在 `to-read list` 里的编号；可以是多个'),
    'link|number',
  ),
});

/** What those verbs answer. */
export interface ClosedLinks {
  /** What was taken off. */
  readonly links: QueuedRecord[];
  /** How many links wait now. */
  readonly waiting: number;
}

/** The shape of `ClosedLinks`. */
export const closingOutput: z.ZodType<ClosedLinks> = z.object({
  links: z.array(queuedOutput).meta({ description: 'What was taken off.' }),
  waiting: z.int().meta({ description: 'How many links wait to be read.' }),
});

/**
 * Takes links off the queue, all or none.
 * @throws DaybookError `unknown-ref` when one of them does not wait.
 */
export async function closeLinks(daybook: Daybook, wanted: readonly string[], kind: ClosedEvent['event']): Promise<ClosedLinks> {
  const log = await daybook.readLog();
  const { links } = await openQueue(daybook, log);
  const found = [...new Set(wanted.map((one) => waitingLink(one, links, log)))];
  const at = daybook.ports.now().toISOString();
  const events = found.flatMap(({ ids }) => ids.map((id): ClosedEvent => ({ event: kind, id, at })));
  await appendToQueue(daybook, events, `to-read ${kind} ${found.map(({ url }) => url).join(' ')}`);
  const state = kind === 'done' ? 'done' : 'removed';
  return { links: found.map((link) => ({ ...queuedRecord(link), state })), waiting: waitingLinks(links).length - found.length };
}

/**
 * The link that is meant by what was typed.
 * @throws DaybookError `unknown-ref` when it does not wait.
 */
export function waitingLink(wanted: string, links: readonly QueuedLink[], log: Log): QueuedLink {
  const isNumber = /^\d{1,9}$/.test(wanted.trim());
  const address = isNumber ? null : addressOf(wanted);
  const key = address === null ? null : linkKey(papersOf(log), address);
  const same = links.filter((link) => (isNumber ? link.number === Number(wanted) : key !== null && link.keys.includes(key)));
  const waiting = same.find(({ state }) => state === 'waiting');
  if (waiting) return waiting;
  const gone = same.at(-1);
  const what = shortened(wanted);
  const text = gone ? goneWords(what, gone) : say(`“${what}” does not wait to be read.`, `“${what}”不在待读队列里。`);
  throw new DaybookError('unknown-ref', text, { hint: say('See `daybook to-read list`.', '见 `daybook to-read list`。') });
}

function goneWords(what: string, { state, noted }: QueuedLink): Bilingual {
  if (noted) return say(`“${what}” is noted in ${mentionRef(noted)} already.`, `“${what}”已经记在 ${mentionRef(noted)}。`);
  return say(`“${what}” is off the queue already: ${stateNames[state].en}.`, `“${what}”已经不在队列里：${stateNames[state].zh}。`);
}
