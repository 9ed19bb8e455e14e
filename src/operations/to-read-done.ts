import { say } from '../base/text.js';
import { defineOperation, type Operation } from './operation.js';
import { closeLinks, closingInput, closingOutput } from './to-read/close-links.js';
import { closedText } from './to-read/queue-text.js';

/** Marks links as read. */
export const toReadDoneOperation: Operation = defineOperation({
  name: 'to-read done',
  summary: say('Mark queued links as read', '把待读链接标为已读'),
  description: say(
    'Takes links off the queue that were read and will not be noted. What is noted leaves the queue by itself. All are marked, or none.',
    '把读过但不打算记的链接移出队列。记下的链接会自动离开队列。要么全部标记，要么一个也不动。',
  ),
  effect: 'write',
  input: closingInput,
  positional: ['link'],
  output: closingOutput,
  examples: [{ command: 'to-read done 12', text: say('By its number', '按编号') }],
  run: ({ daybook }, { link }) => closeLinks(daybook, [link].flat(), 'done'),
  render: (output, { language }) => closedText(output, say('read ', '已读 '), language),
});
