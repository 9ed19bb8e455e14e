import * as z from 'zod';
import { say } from '../../base/text.js';
import { described } from '../parameters.js';
import { type ItemRecord, itemOutput } from './item-record.js';

const wanted: z.ZodUnion<[z.ZodString, z.ZodArray<z.ZodString>]> = z.union([z.string(), z.array(z.string()).min(1).max(500)]);

/** The input of verbs that decide about items. */
export const itemInput: { readonly item: typeof wanted } = {
  item: described(
    wanted,
    say('an item: its id, the first digits of it, or its address; or several', '条目：编号、编号的前几位或地址；可以是多个'),
    'item',
  ),
};

/** What became of an item: as it was, where nothing was to be changed. */
export interface ChangedItem {
  readonly item: ItemRecord;
  readonly isChanged: boolean;
}

/** The shape of a `ChangedItem`. */
const changedItemOutput: z.ZodType<ChangedItem> = z.object({
  item: itemOutput,
  isChanged: z.boolean().meta({ description: 'False for what was decided or noted already; it stays as it was.' }),
});

/** What verbs answer that decide about items. */
export interface ChangedItems {
  readonly items: readonly ChangedItem[];
  /** How many wait now. */
  readonly waiting: number;
}

/** The shape of `ChangedItems`. */
export const changedItemsOutput: z.ZodType<ChangedItems> = z.object({
  items: z.array(changedItemOutput),
  waiting: z.int().meta({ description: 'How many items wait now.' }),
});
