import * as z from 'zod';
import { say } from '../../base/text.js';
import { defineOperation, type Operation } from '../operation.js';
import { changedItemsOutput, changedRecord, changedText } from './changed-items.js';
import { itemInput } from './item-input.js';
import { queueItems } from './queue-items.js';
import { refusedExit } from './refused-item.js';

/** Puts items of the inbox into the to-read queue. */
export const inboxLaterOperation: Operation = defineOperation({
  name: 'inbox later',
  summary: say('Put items into the to-read queue', '把条目放进待读队列'),
  description: say(
    'Moves items from the inbox to the to-read queue (see `to-read list`). Nothing is fetched; their pages are read when they are written about. What is noted or was accepted is refused and stays as it is; what is refused of several stops none of the others, and the exit status is then 1. `inbox undo` takes it back.',
    '把条目从收件箱移到待读队列（见 `to-read list`）。此时不访问网络，写成条目时才读取网页。已经记过或采用的保持不变；多条中有未能处理的，其余照样移动，退出状态为 1。`inbox undo` 可以撤销。',
  ),
  effect: 'write',
  input: z.strictObject(itemInput),
  positional: ['item'],
  output: changedItemsOutput,
  examples: [{ command: 'inbox later https://arxiv.org/abs/2204.07154', text: say('By its address', '按地址') }],
  run: async ({ daybook, language }, { item }) => changedRecord(await queueItems(daybook, [item].flat()), language),
  render: (output, { language }) => changedText(output, say('to be read later', '以后再读'), language),
  exit: refusedExit,
});
