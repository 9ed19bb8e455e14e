import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import type { Capture } from '../../capture/capture.js';
import type { CapturedEvent } from '../../log/queue/queue-event.js';
import { type QueuedLink, waitingLinks } from '../../log/queue/to-read-queue.js';
import type { Mention } from '../../log/subjects/works.js';
import { inOrder } from '../add/in-order.js';
import { captureDraft } from '../capture/capture-draft.js';
import { captureInput } from '../capture/capture-input.js';
import type { OperationContext } from '../daybook-context.js';
import { type PlannedLine, planQueue } from './plan-queue.js';
import { appendToQueue, openQueue } from './queue-file.js';

/** A link to be queued. */
export interface LinkToQueue {
  /** An address, an arXiv id, a DOI, or a line with an address in it. */
  readonly url: string;
  /** What it is called, where somebody says so. */
  readonly title?: string | undefined;
  /** What somebody marked on its page, or wrote of it. */
  readonly abstract?: string | undefined;
  /** The page itself, as a browser shows it; without it the web is asked. */
  readonly html?: string | undefined;
}

/** What became of a link: `queued` by this call, `waiting` in the queue already, `noted` in the log, `failed` no address. */
export interface QueuedLine {
  readonly input: string;
  readonly status: 'queued' | 'waiting' | 'noted' | 'failed';
  /** The queue's link; null for one that is not in it. */
  readonly link: QueuedLink | null;
  /** The entry that notes it. */
  readonly noted: Mention | null;
  /** Why the page was not read, or there is no link; null when all went well. */
  readonly problem: DaybookError | null;
}

/** What became of several links, in the order they were given, and how many wait now. */
export interface QueuedLines {
  readonly lines: readonly QueuedLine[];
  readonly waiting: number;
}

/** Pages that are asked for at the same time. */
const atOnce = 4;

/**
 * Queues links to be read: first each is kept as it is, in the order given, then their pages are read, so that nothing is lost when the
 * web does not answer or the program is ended. What is noted or queued already is told and not queued again; one whose page is still
 * unread is read now.
 */
export async function queueLinks(context: OperationContext, wanted: readonly LinkToQueue[]): Promise<QueuedLines> {
  const { daybook } = context;
  const log = await daybook.readLog();
  const planned = planQueue(wanted, log, await openQueue(daybook, log), daybook.ports.now());
  const added = planned.filter(({ events }) => events.length > 0);
  const what = added.length === 1 ? added[0]?.url : `${added.length} links`;
  await appendToQueue(
    daybook,
    planned.flatMap(({ events }) => events),
    `to-read add ${what}`,
  );
  const unread = planned.flatMap((one) => (one.toRead === null ? [] : [{ ...one, toRead: one.toRead }]));
  const problems = new Map<string, DaybookError>();
  let at = 0;
  for await (const result of inOrder(unread, atOnce, async (one) => captureInput(pagesOnly(context), pageOf(one)))) {
    const { toRead, input } = unread[at++] as (typeof unread)[number];
    if (unread.length > 1) daybook.ports.logger.info(say(`${at} of ${unread.length}: ${input}`, `${at}/${unread.length}：${input}`));
    if (result.status === 'fulfilled') await keepCaptured(context, toRead, result.value);
    else if (result.reason instanceof DaybookError) problems.set(toRead, result.reason);
    else throw result.reason;
  }
  const { links } = await openQueue(daybook, log);
  const byId = new Map(links.flatMap((link) => link.ids.map((id) => [id, link] as const)));
  return { lines: planned.map((one) => lineOf(one, byId, problems)), waiting: waitingLinks(links).length };
}

/** A link is never looked for as a file. */
function pagesOnly({ daybook, language }: OperationContext): OperationContext {
  return { daybook, language };
}

function pageOf({ url, html }: LinkToQueue): Parameters<typeof captureInput>[1] {
  return html === undefined ? { input: url } : { html, url };
}

async function keepCaptured({ daybook }: OperationContext, id: string, capture: Capture): Promise<void> {
  const { title, url, abstract, papers, code, images } = captureDraft(capture);
  const event: CapturedEvent = {
    event: 'captured',
    id,
    at: daybook.ports.now().toISOString(),
    site: capture.site,
    date: capture.date,
    draft: { title, url, abstract, papers, code, images },
  };
  await appendToQueue(daybook, [event], `to-read add ${url}`);
}

function lineOf(one: PlannedLine, links: ReadonlyMap<string, QueuedLink>, problems: ReadonlyMap<string, DaybookError>): QueuedLine {
  const { input, status, id, noted, problem } = one;
  const link = id === null ? null : (links.get(id) ?? null);
  // A short address is known only once its page was read.
  if (link?.noted) return { input, status: 'noted', link, noted: link.noted, problem };
  return { input, status, link, noted, problem: problem ?? (one.toRead === null ? null : (problems.get(one.toRead) ?? null)) };
}
