import * as z from 'zod';
import { say } from '../../base/text.js';
import { isHttpUrl } from '../../base/urls.js';
import type { ItemLine } from './item-line.js';
import { type Journal, readLines } from './read-lines.js';

/** Reads a journal of items. */
export function readItems(text: string, file: string): Journal<ItemLine> {
  return readLines(text, file, lineSchema, say('an item', '条目'));
}

const address = z.string().refine(isHttpUrl);
const said = z.string().min(1).nullable().default(null);

const lineSchema: z.ZodType<ItemLine> = z.object({
  id: z.string().regex(/^[0-9a-f]{12}$/),
  at: z.iso.datetime(),
  source: z.string().min(1),
  title: z.string().min(1),
  url: address,
  links: z.array(address).default([]),
  abstract: said,
  authors: z.array(z.string().min(1)).default([]),
  venue: said,
  published: said,
});
