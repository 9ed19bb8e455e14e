import { createHash } from 'node:crypto';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { addressOf } from '../../capture/address-of.js';
import type { Capture } from '../../capture/capture.js';
import { linkKey, notedAt } from '../../log/papers/link-noted.js';
import { papersOf } from '../../log/papers/papers.js';
import type { AddedEvent, CapturedEvent } from '../../log/queue/queue-event.js';
import { type QueuedLink, waitingLinks } from '../../log/queue/to-read-queue.js';
import type { Mention } from '../../log/subjects/works.js';
import type { Log } from '../../log/types.js';
import { inOrder } from '../add/in-order.js';
import { captureDraft } from '../capture/capture-draft.js';
import { captureInput, noAddress } from '../capture/capture-input.js';
import type { OperationContext } from '../daybook-context.js';
import { appendToQueue, openQueue, type QueueFile } from './queue-file.js';

/** A link to be queued. */
export interface LinkToQueue {
  /** An address, an arXiv id, a DOI, or a line with an address in it. */
  readonly url: string;
  /** What it is called, where somebody says so. */
  readonly title?: string | undefined;
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
  const planned = plan(wanted, log, await openQueue(daybook, log), daybook.ports.now());
  const added = planned.flatMap(({ event }) => (event === null ? [] : [event]));
  await appendToQueue(daybook, added, `to-read add ${added.length === 1 ? added[0]?.url : `${added.length} links`}`);
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
  return { lines: planned.map((one) => lineOf(one, links, problems)), waiting: waitingLinks(links).length };
}

interface PlannedLine extends LinkToQueue {
  readonly input: string;
  readonly status: QueuedLine['status'];
  /** The id in the journal; null for what is not in it. */
  readonly id: string | null;
  /** The line that queues it; null for what is there already. */
  readonly event: AddedEvent | null;
  /** The id under which its page is to be read; null when it need not be. */
  readonly toRead: string | null;
  readonly noted: Mention | null;
  readonly problem: DaybookError | null;
}

function plan(wanted: readonly LinkToQueue[], log: Log, { events, links }: QueueFile, now: Date): readonly PlannedLine[] {
  const papers = papersOf(log);
  const ids = new Map<string, string>();
  const unread = new Set<string>();
  for (const { keys, ids: own, draft } of waitingLinks(links)) {
    for (const key of keys) ids.set(key, own[0] as string);
    if (draft === null) unread.add(own[0] as string);
  }
  return wanted.map((link, at) => {
    const input = link.url;
    const nothing = { ...link, input, id: null, event: null, toRead: null, noted: null, problem: null };
    const url = addressOf(input);
    if (url === null) return { ...nothing, status: 'failed', problem: noAddress(input) };
    const key = linkKey(papers, url);
    const noted = notedAt(log, key);
    if (noted !== null) return { ...nothing, url, status: 'noted', noted };
    const known = ids.get(key);
    if (known !== undefined) return { ...nothing, url, status: 'waiting', id: known, toRead: unread.delete(known) ? known : null };
    const id = idOf(url, now, events.length + at);
    ids.set(key, id);
    const title = link.title?.trim() || undefined;
    const event: AddedEvent = { event: 'added', id, at: now.toISOString(), url, ...(title === undefined ? {} : { title }) };
    return { ...nothing, url, status: 'queued', id, event, toRead: id };
  });
}

/** The same link, queued again after it was removed, is another one. */
function idOf(url: string, now: Date, place: number): string {
  return createHash('sha256').update(`${now.toISOString()}\n${place}\n${url}`).digest('hex').slice(0, 12);
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

function lineOf(one: PlannedLine, links: readonly QueuedLink[], problems: ReadonlyMap<string, DaybookError>): QueuedLine {
  const { input, status, id, noted, problem } = one;
  const link = id === null ? null : (links.find(({ ids }) => ids.includes(id)) ?? null);
  // A short address is known only once its page was read.
  if (link?.noted) return { input, status: 'noted', link, noted: link.noted, problem };
  return { input, status, link, noted, problem: problem ?? (one.toRead === null ? null : (problems.get(one.toRead) ?? null)) };
}
