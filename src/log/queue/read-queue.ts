import * as z from 'zod';
import type { Diagnostic } from '../../base/diagnostic.js';
import { say } from '../../base/text.js';
import { isHttpUrl } from '../../base/urls.js';
import { type QueueEvent, queuePath } from './queue-event.js';

/** What a log's journal of the to-read queue says. */
export interface QueueJournal {
  readonly events: readonly QueueEvent[];
  /** Lines that say nothing. */
  readonly problems: readonly Diagnostic[];
}

/** The id under which what is wrong in the journal is told. */
export const queueRule = 'to-read-queue';

/** Reads the text of the journal; a line that cannot be read is told and passed over. */
export function readQueue(text: string): QueueJournal {
  const events: QueueEvent[] = [];
  const problems: Diagnostic[] = [];
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    const event = readEvent(line);
    if (event === null) problems.push(problem(at + 1));
    else events.push(event);
  });
  return { events, problems };
}

function readEvent(line: string): QueueEvent | null {
  try {
    const parsed = eventSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const address = z.string().refine(isHttpUrl);
const common = { id: z.string().regex(/^[0-9a-f]{12}$/), at: z.iso.datetime() };
const link = z.object({ title: z.string().nullable(), url: z.string().nullable() });
const text = z.string().nullable();
const typed = z.string().min(1).optional();

const draft = z.object({
  title: z.string().min(1),
  url: address.nullable(),
  abstract: text,
  papers: z.array(link),
  code: z.array(link),
  images: z.array(z.string()),
});

const eventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('added'), ...common, url: address, title: typed, abstract: typed }),
  z.object({ event: z.literal('captured'), ...common, site: text, date: text, draft }),
  z.object({ event: z.literal('done'), ...common, noted: address.optional() }),
  z.object({ event: z.literal('removed'), ...common }),
]);

function problem(line: number): Diagnostic {
  const message = say(
    `${queuePath}:${line}: says nothing of a link to read, so it is passed over. Remove the line, or restore it from git.`,
    `${queuePath}:${line}：这一行没有写明任何待读链接，已跳过。请删去它，或从 git 恢复。`,
  );
  return { rule: queueRule, severity: 'warning', file: queuePath, line, message, fix: null };
}
