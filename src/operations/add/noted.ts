import * as z from 'zod';
import { type Bilingual, say } from '../../base/text.js';
import type { NotedBefore } from '../../log/papers/noted-before.js';
import type { Mention } from '../../log/subjects/works.js';

/** What a new entry has in common with an earlier one, as verbs answer it. */
export interface NotedRecord {
  readonly what: 'article' | 'paper' | 'code';
  readonly id: string;
  readonly ref: string;
  readonly date: string;
  readonly title: string;
  readonly times: number;
}

export const notedOutput: z.ZodType<NotedRecord> = z.object({
  what: z.enum(['article', 'paper', 'code']),
  id: z.string(),
  ref: z.string().meta({ description: 'The entry that noted it first.' }),
  date: z.string(),
  title: z.string().meta({ description: 'Of that entry.' }),
  times: z.int().meta({ description: 'How many entries had it before.' }),
});

export function notedRecord(one: NotedBefore): NotedRecord {
  const { what, id, first, times } = one;
  return { what, id, ref: mentionRef(first), date: first.day.date, title: first.entry.title, times };
}

/** `2022-05-11#3` */
export function mentionRef({ day, n }: Mention): string {
  return `${day.ref}#${n}`;
}

/** “arXiv:2204.07154 was noted on 2021-04-29 through another article: 2021-04-29#4 “…”.” */
export function notedWords(one: NotedBefore): Bilingual {
  const { name, first, times, isThroughOther } = one;
  const { date } = first.day;
  const where = `${mentionRef(first)} “${first.entry.title}”`;
  const more = times === 1 ? say('', '') : say(`, and ${times} times in all`, `，共 ${times} 次`);
  return isThroughOther
    ? say(
        `${name} was noted on ${date} through another article: ${where}${more.en}.`,
        `${name} 在 ${date} 经由另一篇文章记过：${where}${more.zh}。`,
      )
    : say(`${name} was noted on ${date} already: ${where}${more.en}.`, `${name} 在 ${date} 已经记过：${where}${more.zh}。`);
}
