import * as z from 'zod';
import { type Language, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import { defineOperation, type Operation } from '../operation.js';
import { described } from '../parameters.js';
import { decisionWords } from './decision-words.js';
import { waitingItems } from './item-text.js';
import { openInbox } from './open-inbox.js';
import { undoDecisions } from './undo-decisions.js';

/** A decision that was taken back, as the verb answers it. */
interface UndoneRecord {
  readonly id: string;
  readonly what: string;
  readonly items: readonly string[];
  readonly message: string | null;
}

/** Takes decisions about the inbox back. */
export const inboxUndoOperation: Operation = defineOperation({
  name: 'inbox undo',
  summary: say('Take back what was decided last in the inbox', '撤销收件箱里最近的决定'),
  description: say(
    'Takes the last decision back, or the last few: what was dismissed or put off waits again, what was muted or pinned no longer is, and the entry of an accepted item goes, unless it was changed since. What was dismissed at once comes back at once.',
    '撤销最近一次或几次决定：略过的、留待以后的重新待处理；屏蔽和置顶被取消；采用的条目所写的那一点被删去，除非之后改过。一次略过的多条会一起回来。',
  ),
  effect: 'write',
  input: z.strictObject({
    count: described(
      z.int().min(1).max(1_000).optional(),
      say('how many decisions; one when left out', '撤销几次决定；省略时为一次'),
      'number',
    ),
    decision: described(z.string().optional(), say('the id of a decision, whenever it was taken', '某次决定的编号，不论何时作出'), 'id'),
  }),
  positional: ['count'],
  output: z.object({
    undone: z.array(
      z.object({
        id: z.string().meta({ description: 'The decision’s id.' }),
        what: z.string().meta({ description: 'What it was.' }),
        items: z.array(z.string()).meta({ description: 'The ids of the items that it was about.' }),
        message: z.string().nullable().meta({ description: 'What of it stays; null when all is as before.' }),
      }),
    ),
    waiting: z.int().meta({ description: 'How many items wait now.' }),
  }),
  examples: [
    { command: 'inbox undo', text: say('The last decision', '最近一次决定') },
    { command: 'inbox undo 3', text: say('The last three', '最近三次决定') },
  ],
  async run(context, { count, decision }) {
    const results = await undoDecisions(context, decision === undefined ? { last: count ?? 1 } : { id: decision });
    const { daybook, language } = context;
    const { items } = await openInbox(daybook, await daybook.readLog());
    return {
      undone: results.map((one) => ({
        id: one.decision.id,
        what: decisionWords(one.decision)[language],
        items: 'items' in one.decision ? [...one.decision.items] : [],
        message: one.message?.[language] ?? null,
      })),
      waiting: items.filter(({ state }) => state === 'new').length,
    };
  },
  render: ({ undone, waiting }, { language }) =>
    [...undone.map((one) => undoneText(one, language)), waitingItems(waiting)[language]].join('\n'),
});

function undoneText({ what, message }: UndoneRecord, language: Language): string {
  const head = say(`taken back: ${what}`, `已撤销：${what}`)[language];
  return message === null ? visible(head) : `${visible(head)}\n  ${visible(message)}`;
}
