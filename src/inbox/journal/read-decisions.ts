import * as z from 'zod';
import { say } from '../../base/text.js';
import { isHttpUrl } from '../../base/urls.js';
import { type Decision, decisionsPath } from './decision.js';
import { type Journal, readLines } from './read-lines.js';

/** Reads the journal of decisions. */
export function readDecisions(text: string): Journal<Decision> {
  return readLines(text, decisionsPath, decisionSchema, say('a decision', '决定'));
}

const id = z.string().regex(/^[0-9a-f]{12}$/);
// A later decision must have a later time that can be written.
const common = { id, at: z.iso.datetime().refine((at) => at < '9000') };
// A word of spaces alone would mute everything.
const value = z.string().regex(/\S/);
const items = z.array(id).min(1);
const entry = z.object({
  key: z.string().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  url: z.string().refine(isHttpUrl).nullable(),
  beganNote: z.literal(true).optional(),
});

const decisionSchema: z.ZodType<Decision> = z.discriminatedUnion('event', [
  z.object({ event: z.literal('accepted'), ...common, items, entry: entry.optional() }),
  z.object({ event: z.literal('dismissed'), ...common, items }),
  z.object({ event: z.literal('later'), ...common, items, queued: z.array(id).optional() }),
  z.object({ event: z.enum(['muted', 'unmuted']), ...common, what: z.enum(['word', 'author', 'host']), value }),
  z.object({ event: z.enum(['pinned', 'unpinned']), ...common, what: z.enum(['author', 'venue', 'repository']), value }),
  z.object({ event: z.literal('undone'), ...common, decision: id }),
]);
