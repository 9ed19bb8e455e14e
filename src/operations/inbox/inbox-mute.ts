import * as z from 'zod';
import { say } from '../../base/text.js';
import { defineOperation, type Operation } from '../operation.js';
import { described } from '../parameters.js';
import { changeTaste, tastes } from './change-taste.js';
import { tasteInputs, tastesOutput, tastesText, valueMissing } from './taste-output.js';

/** Never show what has a word, is by an author, or is on a host. */
export const inboxMuteOperation: Operation = defineOperation({
  name: 'inbox mute',
  summary: say('Never show what has a word, is by an author, or is on a host', '不再显示含某个词、某位作者或某个网站的条目'),
  description: say(
    'Mutes a word of titles and abstracts, an author, or a host with all below it. Items that this is about no longer wait; `inbox items --state muted` lists them, and `inbox unmute` brings them back. A word of the Latin alphabet is met as a whole, one of Chinese, Japanese or Korean in running text (a single sign in titles only), though not within a longer word of katakana; case does not matter. Without anything it lists what is muted.',
    '屏蔽标题和摘要里的一个词、一位作者，或一个网站（包括其下级域名）。符合的条目不再待处理；`inbox items --state muted` 会列出它们，`inbox unmute` 可以恢复。拉丁字母的词按整词匹配；中文、日文、韩文在连续的文字里也算（单个字只看标题），但片假名不会匹配更长的片假名词；不分大小写。什么都不给时列出已屏蔽的。',
  ),
  effect: 'write',
  input: z.strictObject({
    what: described(z.enum(['word', 'author', 'host']).optional(), tasteInputs.what, 'what'),
    value: described(z.string().optional(), tasteInputs.value, 'text'),
  }),
  positional: ['what', 'value'],
  output: tastesOutput,
  examples: [
    { command: 'inbox mute word diffusion', text: say('What has a word in its title or abstract', '标题或摘要含某个词的') },
    { command: 'inbox mute host example.org', text: say('A host with all below it', '一个网站及其下级域名') },
    { command: 'inbox mute', text: say('See what is muted', '看看屏蔽了什么') },
  ],
  run: ({ daybook }, { what, value }) => {
    if (what === undefined) return tastes(daybook);
    if (value === undefined) throw valueMissing('inbox mute', what);
    return changeTaste(daybook, { event: 'muted', what, value });
  },
  render: (output, { language }) => tastesText(output, language),
});
