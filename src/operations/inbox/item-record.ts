import * as z from 'zod';
import type { Bilingual } from '../../base/text.js';
import type { InboxItem, Sighting } from '../../inbox/item.js';
import { mentionRef } from '../add/noted.js';

/** An item of the inbox, as verbs answer it. */
export interface ItemRecord {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly links: readonly string[];
  readonly abstract: string | null;
  readonly authors: readonly string[];
  readonly venue: string | null;
  readonly published: string | null;
  readonly state: InboxItem['state'];
  readonly ref: string | null;
  readonly notedOn: string | null;
  readonly sightings: readonly Sighting[];
}

/** What may have become of an item. */
export const itemStates = ['new', 'accepted', 'dismissed', 'later', 'muted', 'noted'] as const;

/** The shape of `ItemRecord`. */
export const itemOutput: z.ZodType<ItemRecord> = z.object({
  id: z.string().meta({ description: 'Names it; 12 hexadecimal digits.' }),
  title: z.string(),
  url: z.string(),
  links: z.array(z.string()).meta({ description: 'Other addresses of the same thing.' }),
  abstract: z.string().nullable(),
  authors: z.array(z.string()),
  venue: z.string().nullable(),
  published: z.string().nullable().meta({ description: 'ISO 8601; null where its sources do not say it.' }),
  state: z.enum(itemStates).meta({
    description: 'later: it is in the to-read queue; noted: the log has an entry about it, however that came there.',
  }),
  ref: z.string().nullable().meta({ description: 'The entry that notes it.' }),
  notedOn: z.string().nullable().meta({ description: 'The day of that entry.' }),
  sightings: z
    .array(z.object({ source: z.string(), url: z.string(), at: z.string() }))
    .meta({ description: 'Which sources offered it, under which address, and when; the first one first.' }),
});

/** An item as it is listed: with its place, where it waits. */
export interface ListedItem extends ItemRecord {
  readonly rank: { readonly score: number; readonly isExploration: boolean; readonly why: Bilingual } | null;
}

/** The shape of `ListedItem`. */
export const listedOutput: z.ZodType<ListedItem> = itemOutput.and(
  z.object({
    rank: z
      .object({
        score: z.number().meta({ description: '0 to 1: how likely it is wanted.' }),
        isExploration: z.boolean().meta({ description: 'It stands there to find out whether such things are wanted.' }),
        why: z.object({ en: z.string(), zh: z.string() }).meta({ description: 'Why it stands where it does.' }),
      })
      .nullable()
      .meta({ description: 'Null for what does not wait.' }),
  }),
);

/** Tells of an item. */
export function itemRecord({ id, title, url, links, abstract, authors, venue, published, state, noted, sightings }: InboxItem): ItemRecord {
  return {
    ...{ id, title, url, links, abstract, authors, venue, published, state, sightings },
    ref: noted && mentionRef(noted),
    notedOn: noted?.day.date ?? null,
  };
}
