import * as z from 'zod';
import type { Answer } from './answer.js';
import { answerText } from './answer-text.js';
import { badAnswer } from './bad-answer.js';

/**
 * An answer in JSON as a list of things of one shape; those of another shape are left out, for one odd thing must not hide the others.
 * @throws DaybookError `unreadable` when there is no such list.
 */
export function jsonAnswer<Shape extends z.ZodType>(
  { body, contentType, url }: Answer,
  list: z.ZodType<readonly unknown[]>,
  shape: Shape,
): { readonly found: readonly z.output<Shape>[]; readonly entries: number } {
  const parsed = list.safeParse(jsonOf(answerText(body, contentType), url));
  if (!parsed.success) throw badAnswer('other', url, parsed.error);
  const found = parsed.data.flatMap((one) => {
    const read = shape.safeParse(one);
    return read.success ? [read.data] : [];
  });
  return { found, entries: parsed.data.length };
}

/** A text where there is one; anything else is as good as nothing. */
export const maybeText: z.ZodCatch<z.ZodNullable<z.ZodString>> = z.string().nullable().catch(null);

function jsonOf(text: string, url: string): unknown {
  if (text.trim() === '') throw badAnswer('nothing', url);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw badAnswer('other', url, cause);
  }
}
