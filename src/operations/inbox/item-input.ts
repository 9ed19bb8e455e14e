import * as z from 'zod';
import { type Language, say } from '../../base/text.js';
import { described } from '../parameters.js';
import { type ItemRecord, itemOutput } from './item-record.js';
import { type RefusedItem, type RefusedRecord, refusedOutput, refusedRecord } from './refused-item.js';

const wanted: z.ZodUnion<[z.ZodString, z.ZodArray<z.ZodString>]> = z.union([z.string(), z.array(z.string()).min(1).max(500)]);

/** The input of verbs that decide about items. */
export const itemInput: { readonly item: typeof wanted } = {
  item: described(
    wanted,
    say('an item: its id, the first digits of it, or its address; or several', '条目：编号、编号的前几位或地址；可以是多个'),
    'item',
  ),
};

/** An item that is now as was asked, by this step or one before. */
export interface ChangedItem {
  readonly item: ItemRecord;
  readonly isChanged: boolean;
}

/** The shape of a `ChangedItem`. */
const changedItemOutput: z.ZodType<ChangedItem> = z.object({
  item: itemOutput,
  isChanged: z.boolean().meta({ description: 'False for what was so already.' }),
});

/** What became of items that were decided about. */
export interface ChangedItems {
  /** Those that are now as was asked. */
  readonly items: readonly ChangedItem[];
  readonly refused: readonly RefusedItem[];
  /** How many wait now. */
  readonly waiting: number;
}

/** `ChangedItems`, as verbs answer it. */
export interface ChangedRecord {
  readonly items: readonly ChangedItem[];
  readonly refused: RefusedRecord[];
  readonly waiting: number;
}

/** The shape of `ChangedRecord`. */
export const changedItemsOutput: z.ZodType<ChangedRecord> = z.object({
  items: z.array(changedItemOutput).meta({ description: 'Those that are now as was asked.' }),
  refused: refusedOutput,
  waiting: z.int().meta({ description: 'How many items wait now.' }),
});

/** Tells of what became of them. */
export function changedRecord({ items, refused, waiting }: ChangedItems, language: Language): ChangedRecord {
  return { items, refused: refused.map((one) => refusedRecord(one, language)), waiting };
}
