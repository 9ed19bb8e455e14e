import * as z from 'zod';
import { type Bilingual, type Language, say } from '../../base/text.js';
import { type ItemRecord, itemOutput } from './item-record.js';
import { itemName, stateNames, waitingItems } from './item-text.js';
import { type RefusedItem, type RefusedRecord, refusedLines, refusedOutput, refusedRecord } from './refused-item.js';

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

/** Each item with what became of it, what was refused, and how many wait; `done` says what was done. */
export function changedText({ items, refused, waiting }: ChangedRecord, done: Bilingual, language: Language): string {
  const lines = items.map((one) => changedLine(one, done, language));
  const others = refusedLines(refused, { done: items.filter(({ isChanged }) => isChanged).length }, language);
  return [...lines, ...others, waitingItems(waiting)[language]].join('\n');
}

/** `dismissed 3f2a1c MiniViT`, and of what was so already that it is. */
function changedLine({ item, isChanged }: ChangedItem, done: Bilingual, language: Language): string {
  const name = itemName(item);
  if (isChanged) return `${done[language]} ${name}`;
  const { en, zh } = stateNames[item.state];
  return say(`unchanged, ${en} already: ${name}`, `未改动，${zh}：${name}`)[language];
}
