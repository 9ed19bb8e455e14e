import * as z from 'zod';
import { say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import { suggestionTask } from '../../inbox/assist/suggestion-task.js';
import { logLanguage } from '../../log/log-language.js';
import { extendTopics } from '../../log/subjects/find-topics.js';
import { topics } from '../../log/subjects/topics.js';
import { defineOperation, type Operation } from '../operation.js';
import { described } from '../parameters.js';
import { askModel } from './assist/ask-model.js';
import { costOf } from './assist/cost-of.js';
import { noModel } from './assist/no-model.js';
import { findItem } from './find-items.js';
import { openInbox } from './open-inbox.js';

/** Has a language model suggest what an entry about an item could say. */
export const inboxSuggestOperation: Operation = defineOperation({
  name: 'inbox suggest',
  summary: say('Have a language model suggest an abstract, tips and topics', '让语言模型建议摘要、Tips 和主题'),
  description: say(
    'Asks the language model of inbox.assist in daybook.json what an entry about an item of the inbox could say, in the language of the log. What it says is shown as machine-written and written nowhere: it becomes part of the log only when its author types it. The model is given what the source told of the item, as data, and nothing of the log but the names of its topics. Without inbox.assist nothing is asked of anybody.',
    '向 daybook.json 里 inbox.assist 的语言模型询问：关于收件箱中某一条可以写些什么，用日志的语言回答。结果标明是机器写的，不写入任何文件；作者自己写下才会成为日志的一部分。只把来源提供的内容作为数据交给模型，除主题名称外不涉及日志。没有设置 inbox.assist 时不会询问任何模型。',
  ),
  effect: 'read',
  isLocal: true,
  input: z.strictObject({
    item: described(
      z.string(),
      say('an item: its id, the first digits of it, or its address', '一条：它的编号、编号的前几位，或它的地址'),
      'item',
    ),
  }),
  positional: ['item'],
  output: z.object({
    id: z.string(),
    title: z.string(),
    model: z.string().meta({ description: 'Who wrote it.' }),
    abstract: z.string().nullable(),
    tips: z.string().nullable(),
    topics: z.array(z.string()).meta({ description: 'Ids of topics that the log knows.' }),
    tokens: z.int().meta({ description: 'What it took; 0 for an answer that was kept.' }),
    cost: z.number().nullable().meta({ description: 'In the currency of the settings; null where they name no price.' }),
  }),
  examples: [{ command: 'inbox suggest 3f2a1c', text: say('What an entry about this item could say', '关于这一条可以写什么') }],
  async run({ daybook }, { item: wanted }) {
    const { assist } = daybook.config.inbox;
    if (assist === null) throw noModel();
    const log = await daybook.readLog();
    const item = findItem(await openInbox(daybook, log), log, wanted);
    const known = extendTopics(topics, daybook.config.site.topics).map(({ id }) => id);
    const { value, usage } = await askModel(daybook, assist, suggestionTask(known), item, logLanguage(daybook));
    return {
      ...{ id: item.id, title: item.title, model: assist.model },
      ...{ abstract: value?.abstract ?? null, tips: value?.tips ?? null, topics: [...(value?.topics ?? [])] },
      ...{ tokens: usage.input + usage.output, cost: costOf(assist, usage) },
    };
  },
  render({ title, model, abstract, tips, topics: named, tokens, cost }, { language }) {
    const paid = cost === null ? '' : ` (${cost.toFixed(4)})`;
    const lines = [
      visible(title),
      say(
        `Machine-written by ${visible(model)}, for ${tokens} tokens${paid}; it stands nowhere in the log.`,
        `由 ${visible(model)} 机器写成，用了 ${tokens} 个 token${paid}；没有写入日志。`,
      )[language],
      ...(abstract === null ? [] : [`Abstract: ${abstract}`]),
      ...(tips === null ? [] : [`Tips: ${tips}`]),
      ...(named.length === 0 ? [] : [`${say('Topics', '主题')[language]}: ${named.join(', ')}`]),
    ];
    if (abstract === null && tips === null && named.length === 0)
      lines.push(say('Its answer cannot be used.', '它的回答无法使用。')[language]);
    return lines.join('\n');
  },
});
