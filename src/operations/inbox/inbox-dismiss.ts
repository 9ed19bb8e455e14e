import * as z from 'zod';
import { say } from '../../base/text.js';
import { defineOperation, type Operation } from '../operation.js';
import { changedItemsOutput, changedRecord, changedText } from './changed-items.js';
import { dismissItems } from './dismiss-items.js';
import { itemInput } from './item-input.js';
import { refusedExit } from './refused-item.js';

/** Takes items out of the inbox that are not wanted. */
export const inboxDismissOperation: Operation = defineOperation({
  name: 'inbox dismiss',
  summary: say('Take items out of the inbox that are not wanted', '略过收件箱里不想要的条目'),
  description: say(
    'Marks items as not wanted; they are not offered again, by whatever source and under whatever address. What is noted, or was decided otherwise, is refused and stays as it is; what is refused of several stops none of the others, and the exit status is then 1. The ranking learns from it. `inbox undo` takes it back.',
    '把条目标为不想要：以后不论哪个来源、哪个地址，都不再出现。已经记过或另有决定的保持不变；多条中有未能处理的，其余照样略过，退出状态为 1。排序会从中学习。`inbox undo` 可以撤销。',
  ),
  effect: 'write',
  input: z.strictObject(itemInput),
  positional: ['item'],
  output: changedItemsOutput,
  examples: [{ command: 'inbox dismiss 3f2a1c 77b0d2', text: say('Two of them, by their first digits', '按编号的前几位，略过两条') }],
  run: async ({ daybook, language }, { item }) => changedRecord(await dismissItems(daybook, [item].flat()), language),
  render: (output, { language }) => changedText(output, say('dismissed', '略过'), language),
  exit: refusedExit,
});
