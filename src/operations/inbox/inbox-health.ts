import * as z from 'zod';
import { type Bilingual, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import { defineOperation, type Operation } from '../operation.js';
import { noSources } from './no-sources.js';
import { type SourceRecord, silenceWords, sourceOutput, sourceRecords } from './source-record.js';
import { clockIn } from './source-report.js';

/** Tells how the sources of the inbox are. */
export const inboxHealthOperation: Operation = defineOperation({
  name: 'inbox health',
  summary: say('Tell how the sources of the inbox are', '说明各来源的状态'),
  description: say(
    'For each source: when it last answered, for how long it told of nothing new, why it fails, and when it is asked again. It asks nothing of the web. What it tells is kept in .daybook/cache/inbox and may be lost without harm.',
    '逐个说明来源：上次成功的时间、多久没有新内容、失败的原因，以及何时再试。不访问网络。这些信息存在 .daybook/cache/inbox，丢失也无妨。',
  ),
  effect: 'read',
  input: z.strictObject({}),
  positional: [],
  output: z.object({ sources: z.array(sourceOutput), timezone: z.string() }),
  examples: [
    { command: 'inbox health', text: say('Whether a source has died', '看看有没有来源失效') },
    { command: 'inbox health --json', text: say('As data', '输出为数据') },
  ],
  run: async ({ daybook, language }) => ({ sources: [...sourceRecords(daybook, language)], timezone: daybook.config.timezone }),
  render: ({ sources, timezone }, { language }) =>
    sources.length === 0
      ? noSources[language]
      : sources.map((source) => `${visible(source.name)}\n  ${visible(healthWords(source, timezone)[language])}`).join('\n'),
});

function healthWords(source: SourceRecord, timezone: string): Bilingual {
  const { state, lastSuccess, failures, message, hint, nextTry } = source;
  if (state === 'new') return say('Not asked yet.', '还没有获取过。');
  const parts: Bilingual[] = [];
  if (lastSuccess !== null) {
    const at = clockIn(timezone, lastSuccess);
    parts.push(say(`Answered last on ${at}.`, `上次成功：${at}。`));
  } else parts.push(say('It never answered.', '从未成功。'));
  if (source.silentDays !== null) {
    const { en, zh } = silenceWords(source.silentDays);
    parts.push(say(`${capital(en)}.`, `${zh}。`));
  }
  if (failures > 1) parts.push(say(`It failed ${failures} times in a row.`, `连续失败 ${failures} 次。`));
  if (message !== null) parts.push(say(message, message));
  if (failures > 0 && hint !== null) parts.push(say(hint, hint));
  if (nextTry !== null)
    parts.push(say(`It is asked again after ${clockIn(timezone, nextTry)}.`, `${clockIn(timezone, nextTry)} 之后再试。`));
  return say(parts.map(({ en }) => en).join(' '), parts.map(({ zh }) => zh).join(''));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
