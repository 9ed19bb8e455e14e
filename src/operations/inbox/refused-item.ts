import * as z from 'zod';
import { DaybookError, type ErrorCode } from '../../base/errors.js';
import { type Bilingual, type Language, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import type { InboxItem } from '../../inbox/item.js';
import { mentionRef } from '../add/noted.js';
import { type ItemRecord, itemOutput, itemRecord } from './item-record.js';
import { itemName, stateNames } from './item-text.js';

/** What a verb could not do what was asked with, and why; what was named beside it is done all the same. */
export interface RefusedItem {
  /** As it was typed; the id of an item that is there. */
  readonly typed: string;
  /** Null where nothing, or more than one, is named so. */
  readonly item: InboxItem | null;
  readonly error: DaybookError;
}

/** A `RefusedItem`, as verbs answer it. */
export interface RefusedRecord {
  readonly typed: string;
  readonly item: ItemRecord | null;
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string | null;
}

/** The shape of what verbs answer for each that they refused. */
export const refusedOutput: z.ZodType<RefusedRecord[]> = z
  .array(
    z.object({
      typed: z.string().meta({ description: 'As it was typed; the id of an item that is there.' }),
      item: itemOutput.nullable().meta({ description: 'Null where nothing, or more than one, is named so.' }),
      code: z.string() as unknown as z.ZodType<ErrorCode>,
      message: z.string(),
      hint: z.string().nullable(),
    }),
  )
  .meta({ description: 'What it could not be done with, and why; nothing of it was changed.' });

/**
 * What failed with one of several, told beside the others.
 * @throws The error itself when it is of no known kind, or nothing else was named.
 */
export function refusal(error: unknown, typed: string, item: InboxItem | null, isAlone: boolean): RefusedItem {
  if (isAlone || !(error instanceof DaybookError)) throw error;
  return { typed, item, error };
}

/** An item that was decided about, which stays as it is. */
export function decidedAlready(item: InboxItem): RefusedItem {
  const { id, noted, state } = item;
  const { en, zh } = stateNames[state];
  const ref = noted && mentionRef(noted);
  const text =
    ref === null ? say(`It is ${en} already.`, `状态为“${zh}”，保持不变。`) : say(`It is noted already, in ${ref}.`, `已经记在 ${ref}。`);
  return { typed: id, item, error: new DaybookError('exists', text) };
}

/** Tells of what was refused. */
export function refusedRecord({ typed, item, error }: RefusedItem, language: Language): RefusedRecord {
  const { code, text, hint } = error;
  return { typed, item: item && itemRecord(item), code, message: text[language], hint: hint?.[language] ?? null };
}

/** Each that was refused with why, what helps, and how many were done and refused; nothing where none was. */
export function refusedLines(
  refused: readonly RefusedRecord[],
  { done, isDryRun = false }: { readonly done: number; readonly isDryRun?: boolean },
  language: Language,
): readonly string[] {
  if (refused.length === 0) return [];
  const head = say('refused ', '未能处理 ')[language];
  const name = ({ typed, item }: RefusedRecord): string => (item === null ? visible(typed) : itemName(item));
  return [
    ...refused.map((one) => `${head}${name(one)}\n  ${visible(one.message)}`),
    ...new Set(refused.flatMap(({ hint }) => (hint === null ? [] : [hint]))),
    countWords(done, refused.length, isDryRun)[language],
  ];
}

/** The exit status of a verb that was refused something. */
export function refusedExit({ refused }: { readonly refused: readonly RefusedRecord[] }): 0 | 1 {
  return refused.length > 0 ? 1 : 0;
}

function countWords(done: number, refused: number, isDryRun: boolean): Bilingual {
  const would = isDryRun ? say(' would be', '可') : say('', '');
  return say(`${done}${would.en} done, ${refused} refused.`, `${would.zh}处理 ${done} 条，${refused} 条未能处理。`);
}
