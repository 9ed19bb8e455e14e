import * as z from 'zod';
import { say } from '../../base/text.js';
import { defineOperation, type Operation } from '../operation.js';
import { described } from '../parameters.js';
import { changeTaste } from './change-taste.js';
import { tasteInputs, tastesOutput, tastesText } from './taste-output.js';

/** No longer show first what was pinned. */
export const inboxUnpinOperation: Operation = defineOperation({
  name: 'inbox unpin',
  summary: say('No longer show first what was pinned', '取消置顶'),
  description: say('Takes a pin back.', '取消一项置顶。'),
  effect: 'write',
  input: z.strictObject({
    what: described(z.enum(['author', 'venue', 'repository']), tasteInputs.what),
    value: described(z.string(), tasteInputs.value, 'text'),
  }),
  positional: ['what', 'value'],
  output: tastesOutput,
  examples: [{ command: 'inbox unpin venue CVPR', text: say('A venue that was pinned', '曾置顶的会议') }],
  run: ({ daybook }, { what, value }) => changeTaste(daybook, { event: 'unpinned', what, value }),
  render: (output, { language }) => tastesText(output, language),
});
