import * as z from 'zod';
import { say } from '../../base/text.js';
import { defineOperation, type Operation } from '../operation.js';
import { described } from '../parameters.js';
import { changeTaste, tastes } from './change-taste.js';
import { tasteInputs, tastesOutput, tastesText, valueMissing } from './taste-output.js';

/** Show first what is by an author, of a venue, or about a repository. */
export const inboxPinOperation: Operation = defineOperation({
  name: 'inbox pin',
  summary: say('Show first what is by an author, of a venue, or about a repository', '把某位作者、某个会议或某个仓库的条目排在前面'),
  description: say(
    'Pins an author, a venue, or a repository (owner/name): items that have it come first and say so. Without anything it lists what is pinned.',
    '置顶一位作者、一个会议或期刊，或一个仓库（owner/name）：符合的条目排在前面，并写明原因。什么都不给时列出已置顶的。',
  ),
  effect: 'write',
  input: z.strictObject({
    what: described(z.enum(['author', 'venue', 'repository']).optional(), tasteInputs.what, 'what'),
    value: described(z.string().optional(), tasteInputs.value, 'text'),
  }),
  positional: ['what', 'value'],
  output: tastesOutput,
  examples: [
    { command: 'inbox pin author "Kaiming He"', text: say('An author', '一位作者') },
    { command: 'inbox pin repository open-mmlab/mmdetection', text: say('A repository', '一个仓库') },
  ],
  run: ({ daybook }, { what, value }) => {
    if (what === undefined) return tastes(daybook);
    if (value === undefined) throw valueMissing('inbox pin', what);
    return changeTaste(daybook, { event: 'pinned', what, value });
  },
  render: (output, { language }) => tastesText(output, language),
});
