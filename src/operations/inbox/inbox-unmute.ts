import * as z from 'zod';
import { say } from '../../base/text.js';
import { defineOperation, type Operation } from '../operation.js';
import { described } from '../parameters.js';
import { changeTaste } from './change-taste.js';
import { tasteInputs, tastesOutput, tastesText } from './taste-output.js';

/** Show again what was muted. */
export const inboxUnmuteOperation: Operation = defineOperation({
  name: 'inbox unmute',
  summary: say('Show again what was muted', '恢复显示被屏蔽的条目'),
  description: say('Takes a mute back: items that it was about wait again.', '取消一项屏蔽：因此被屏蔽的条目重新待处理。'),
  effect: 'write',
  input: z.strictObject({
    what: described(z.enum(['word', 'author', 'host']), tasteInputs.what),
    value: described(z.string(), tasteInputs.value, 'text'),
  }),
  positional: ['what', 'value'],
  output: tastesOutput,
  examples: [{ command: 'inbox unmute word diffusion', text: say('A word that was muted', '曾屏蔽的一个词') }],
  run: ({ daybook }, { what, value }) => changeTaste(daybook, { event: 'unmuted', what, value }),
  render: (output, { language }) => tastesText(output, language),
});
