import * as z from 'zod';
import { counted } from '../../base/counted.js';
import { say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import { defineOperation, type Operation } from '../operation.js';
import { noSources } from './no-sources.js';
import { sourceOutput, sourceRecords } from './source-record.js';

/** Lists the sources of the inbox. */
export const inboxListOperation: Operation = defineOperation({
  name: 'inbox list',
  summary: say('List the sources of the inbox', '列出收件箱的来源'),
  description: say(
    'Lists where the inbox takes items from, in the order of daybook.json. `inbox health` tells how they are.',
    '按 daybook.json 里的顺序列出收件箱的来源。`inbox health` 说明它们的状态。',
  ),
  effect: 'read',
  input: z.strictObject({}),
  positional: [],
  output: z.object({ sources: z.array(sourceOutput) }),
  examples: [
    { command: 'inbox list', text: say('Where items come from', '内容从哪里来') },
    { command: 'inbox list --json', text: say('As data', '输出为数据') },
  ],
  run: async ({ daybook, language }) => ({ sources: [...sourceRecords(daybook, language)] }),
  render: ({ sources }, { language }) => {
    if (sources.length === 0) return noSources[language];
    const lines = sources.map(({ name, title, what }) => `${visible(name)}  (${title}${language === 'zh' ? '：' : ': '}${visible(what)})`);
    return [...lines, say(`${counted(sources.length, 'source', 'sources')}.`, `共 ${sources.length} 个来源。`)[language]].join('\n');
  },
});
