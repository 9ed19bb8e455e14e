import * as z from 'zod';
import { say } from '../../base/text.js';
import { digestSchema } from '../../publish/digest/digest-line.js';
import { digestText } from '../../publish/digest/digest-text.js';
import { defineOperation, type Operation } from '../operation.js';
import { described } from '../parameters.js';
import { progressLine } from '../progress-line.js';
import { morningSteps } from './morning/morning-steps.js';
import { runMorning } from './morning/run-morning.js';
import { withMorningLock } from './morning/with-morning-lock.js';

/** Fetches, makes the digest of today and sends it. */
export const inboxMorningOperation: Operation = defineOperation({
  name: 'inbox morning',
  summary: say('Fetch, make the digest of today and send it', '获取内容，生成今天的简报并发送'),
  description: say(
    'Asks all sources, makes the digest of today, keeps it in .daybook/inbox and sends it to whom inbox.digest of daybook.json names. All of it happens once a day, however often this runs, on this machine or another that shares the log: a second run sends only what failed before. Made for cron: it says nothing of secrets, and ends with 3 when something could not be sent.',
    '获取所有来源，生成今天的简报，存到 .daybook/inbox，并发给 daybook.json 的 inbox.digest 指定的对象。不论运行几次、在哪台共用此日志的机器上，每天只做一次：再次运行只补发之前失败的。适合 cron：不输出任何密钥；有没发出去的则以 3 结束。',
  ),
  effect: 'write',
  isLocal: true,
  input: z.strictObject({
    again: described(z.boolean().default(false), say('send today’s digest also to those who have it', '今天已发过的也再发一次')),
  }),
  positional: [],
  output: z.object({
    digest: digestSchema,
    isNew: z.boolean().meta({ description: 'False where the digest of today was there already; then no source was asked.' }),
    deliveries: z.array(
      z.object({
        to: z.string().meta({ description: '`mail`, or the name of a chat.' }),
        outcome: z.enum(['sent', 'already', 'failed']),
        message: z.string(),
        hint: z.string().nullable(),
      }),
    ),
    assist: z
      .object({
        tokens: z.int(),
        cost: z.number().nullable().meta({ description: 'In the currency of the settings; null where they name no price.' }),
        message: z.string(),
        problem: z.string().nullable(),
      })
      .nullable()
      .meta({ description: 'What a language model did for the digest; null where none was asked.' }),
  }),
  examples: [
    { command: 'inbox morning', text: say('What cron runs every morning', '每天早上由 cron 运行') },
    { command: 'inbox morning --again', text: say('Send today’s digest once more, to try the settings', '再发一次今天的简报，用来试设置') },
  ],
  async run({ daybook, language }, { again }) {
    const progress = progressLine(say('sources', '个来源'), language, 1);
    const { digest, isNew, deliveries, assist } = await withMorningLock(daybook.root, () =>
      runMorning(daybook, morningSteps(daybook, progress), { isAgain: again }),
    );
    return {
      digest,
      isNew,
      deliveries: deliveries.map(({ to, outcome, text, hint }) => ({
        to,
        outcome,
        message: text[language],
        hint: hint?.[language] ?? null,
      })),
      assist: assist && {
        tokens: assist.usage.input + assist.usage.output,
        cost: assist.cost,
        message: assist.text[language],
        problem: assist.problem?.[language] ?? null,
      },
    };
  },
  render({ digest, isNew, deliveries, assist }, { language }) {
    const told = isNew ? [] : [madeBefore[language]];
    told.push(...deliveries.map(({ message, hint }) => (hint === null ? message : `${message}${language === 'zh' ? '' : ' '}${hint}`)));
    if (assist) told.push(assist.message, ...(assist.problem === null ? [] : [assist.problem]));
    return [digestText(digest, language, null), ...(told.length > 0 ? [told.join('\n')] : [])].join('\n\n');
  },
  exit: ({ deliveries }) => (deliveries.some(({ outcome }) => outcome === 'failed') ? 3 : 0),
});

const madeBefore = say(
  'This digest was made earlier today; no source was asked again. `daybook inbox fetch` asks them.',
  '这份简报是今天早些时候生成的，没有再去各来源获取。需要时用 `daybook inbox fetch`。',
);
