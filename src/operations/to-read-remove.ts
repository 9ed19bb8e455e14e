import { say } from '../base/text.js';
import { defineOperation, type Operation } from './operation.js';
import { closeLinks, closingInput, closingOutput } from './to-read/close-links.js';
import { closedText } from './to-read/queue-text.js';

/** Takes links off the queue unread. */
export const toReadRemoveOperation: Operation = defineOperation({
  name: 'to-read remove',
  summary: say('Take links off the to-read queue', '从待读队列移除链接'),
  description: say(
    'Takes links off the queue that are no longer wanted. Their lines stay in the journal; a link can be queued again. All are taken off, or none.',
    '移除不再需要的链接。日志文件里的记录仍在，以后可以再次加入。要么全部移除，要么一个也不动。',
  ),
  effect: 'write',
  input: closingInput,
  positional: ['link'],
  output: closingOutput,
  examples: [
    { command: 'to-read remove 12', text: say('By its number', '按编号') },
    { command: 'to-read remove https://example.org/post', text: say('By its link', '按链接') },
  ],
  run: ({ daybook }, { link }) => closeLinks(daybook, [link].flat(), 'removed'),
  render: (output, { language }) => closedText(output, say('removed ', '移除 '), language),
});
