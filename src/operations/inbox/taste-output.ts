import * as z from 'zod';
import { DaybookError } from '../../base/errors.js';
import { type Bilingual, type Language, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import { hidesWords } from '../../pages/triage/hides-words.js';
import type { Tastes } from './change-taste.js';
import { tasteWords } from './decision-words.js';
import { waitingItems } from './item-text.js';

/** What the inputs of the verbs that mute and pin are. */
export const tasteInputs: { readonly what: Bilingual; readonly value: Bilingual } = {
  what: say('what kind it is', '哪一类'),
  value: say('the word, name, host, venue or repository itself', '词、姓名、网站、会议或仓库本身'),
};

/** The shape of `Tastes`. */
export const tastesOutput: z.ZodType<Tastes> = z.object({
  mutes: z
    .array(z.object({ what: z.enum(['word', 'author', 'host']), value: z.string(), hides: z.int() }))
    .meta({ description: 'All that is muted now, each with how many items it hides.' }),
  pins: z
    .array(z.object({ what: z.enum(['author', 'venue', 'repository']), value: z.string() }))
    .meta({ description: 'All that is pinned now.' }),
  waiting: z.int().meta({ description: 'How many items wait now.' }),
});

/** What is muted and pinned, a line each. */
export function tastesText({ mutes, pins, waiting }: Tastes, language: Language): string {
  const line = (head: Bilingual, one: Parameters<typeof tasteWords>[0]): string => `${head[language]}${visible(tasteWords(one)[language])}`;
  const comma = language === 'zh' ? '，' : ', ';
  return [
    ...mutes.map((one) => `${line(say('muted ', '已屏蔽 '), one)}${comma}${hidesWords(one.hides)[language]}`),
    ...pins.map((one) => line(say('pinned ', '已置顶 '), one)),
    ...(mutes.length + pins.length === 0 ? [say('Nothing is muted or pinned.', '没有屏蔽或置顶的内容。')[language]] : []),
    waitingItems(waiting)[language],
  ].join('\n');
}

/** A kind was given and nothing of it. */
export function valueMissing(verb: string, what: string): DaybookError {
  return new DaybookError('usage', say(`“${verb} ${what}” needs one more word.`, `“${verb} ${what}”后面还需要一个词。`), {
    hint: say(`See daybook ${verb} --help.`, `见 daybook ${verb} --help。`),
  });
}
