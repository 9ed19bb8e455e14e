import * as z from 'zod';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import type { DayDraft } from '../log/edit/day-draft.js';
import { type DraftStep, stepKinds } from '../log/edit/draft-steps.js';
import { type EntryOffer, offerFields } from '../log/edit/entry-offer.js';
import { editableFields } from '../log/edit/field-value.js';

/** Where drafts stand. Git does not see the folder. */
export const draftsFolder = '.daybook/drafts';

const looseSchema = z.array(z.object({ index: z.int().min(0).nullable(), field: z.enum(editableFields), value: z.string() }));

const stepSchema: z.ZodType<DraftStep> = z.object({
  kind: z.enum(stepKinds),
  fields: z.string(),
  start: z.int().min(0),
  before: z.string(),
  after: z.string(),
  looseBefore: looseSchema,
  looseAfter: looseSchema,
  from: z.int().min(0).nullable(),
  to: z.int().min(0).nullable(),
  time: z.string(),
  by: z.string(),
});

const draftSchema: z.ZodType<DayDraft> = z.object({
  ref: z.string(),
  path: z.string(),
  base: z.string().nullable(),
  text: z.string(),
  loose: looseSchema,
  done: z.array(stepSchema).default([]),
  undone: z.array(stepSchema).default([]),
  revision: z.int(),
  at: z.string(),
});

/**
 * A draft from its file.
 * @throws DaybookError `unreadable` when it is damaged.
 */
export function parseDraft(path: string, bytes: Buffer): DayDraft {
  try {
    return draftSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (cause) {
    const file = `${draftsFolder}/${path}`;
    throw new DaybookError('unreadable', say(`${file} is damaged.`, `${file} 已损坏。`), {
      hint: say('Take what you need out of it, then move it away.', '请取出其中需要的内容，然后把它移走。'),
      cause,
    });
  }
}

const offersSchema: z.ZodType<readonly EntryOffer[]> = z.array(
  z.object({
    title: z.string(),
    url: z.string(),
    field: z.enum(offerFields),
    text: z.string(),
    model: z.string(),
    tokens: z.int().min(0),
    cost: z.number().nullable(),
  }),
);

/** Offers that cannot be read are none: the model can be asked again. */
export function parseOffers(bytes: Buffer | null): readonly EntryOffer[] {
  try {
    return bytes === null ? [] : offersSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return [];
  }
}
