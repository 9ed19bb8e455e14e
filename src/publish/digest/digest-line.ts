import * as z from 'zod';
import { type IsoDate, parseDate } from '../../base/dates.js';
import { hostOf } from '../../base/host-of.js';
import { say } from '../../base/text.js';
import { inboxFolder } from '../../inbox/journal/item-line.js';
import { type Journal, readLines } from '../../inbox/journal/read-lines.js';
import type { Digest } from '../../pages/inbox/digest.js';

/** The journal that keeps the digest of a date: one a month. */
export function digestsPath(date: IsoDate): string {
  return `${inboxFolder}/digests-${date.slice(0, 7)}.jsonl`;
}

/** True for the name of a file in the inbox's folder that keeps digests. */
export function isDigestsFile(name: string): boolean {
  return /^digests-\d{4}-\d{2}\.jsonl$/.test(name);
}

/** A digest as a line of its journal. */
export function digestLine(digest: Digest): string {
  return `${JSON.stringify(digest)}\n`;
}

/** Reads a journal of digests. */
export function readDigests(text: string, path: string): Journal<Digest> {
  return readLines(text, path, digestSchema, say('a digest', '简报'));
}

/** A refined string, not a custom type: descriptions for other programs can say what it is. */
const date = z.string().refine((value) => parseDate(value) === value) as unknown as z.ZodType<IsoDate>;
const both = z.object({ en: z.string(), zh: z.string() });

/** The shape of a digest, in its journal and as verbs answer it. */
export const digestSchema: z.ZodType<Digest> = z.object({
  date: date.meta({ description: 'The day it is for.' }),
  at: z.iso.datetime().meta({ description: 'When it was made.' }),
  items: z
    .array(
      z.object({
        id: z.string().regex(/^[0-9a-f]{12}$/),
        title: z.string(),
        url: z.string().refine((url) => hostOf(url) !== ''),
        abstract: z.string().nullable(),
        summary: z.string().nullable().meta({ description: 'A sentence that a language model wrote.' }),
        authors: z.array(z.string()),
        venue: z.string().nullable(),
        published: date.nullable(),
        sources: z.array(z.string()),
        isExploration: z.boolean().meta({ description: 'It is there to find out whether such things are wanted.' }),
        why: both.meta({ description: 'Why it is there.' }),
      }),
    )
    .meta({ description: 'Best first.' }),
  waiting: z.int().min(0).meta({ description: 'How many items waited.' }),
  sources: z.array(z.object({ name: z.string(), said: both, isTrouble: z.boolean() })).meta({ description: 'What came of each source.' }),
});
