import * as z from 'zod';
import { counted } from '../../base/counted.js';
import { type Bilingual, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import { defineOperation, type Operation } from '../operation.js';
import { described, flagToo } from '../parameters.js';
import { progressLine } from '../progress-line.js';
import { fetchInbox } from './fetch-inbox.js';
import { sourcesOf } from './fetch-sources.js';
import { noSources } from './no-sources.js';
import { sourceOfName } from './source-of-name.js';
import { outcomeInput, type SourceReport } from './source-report.js';

const output = z.object({
  sources: z.array(
    z.object({
      name: z.string(),
      outcome: outcomeInput.meta({
        description:
          'new: it told of something that nobody had offered; same: of nothing new; failed: no answer; waiting: not asked, for it failed before.',
      }),
      offered: z.int().meta({ description: 'How many items it offered.' }),
      added: z.int().meta({ description: 'How many of them are new in the inbox.' }),
      message: z.string().meta({ description: 'What came, or why nothing came.' }),
      nextTry: z.string().nullable().meta({ description: 'When it is asked again at the earliest, as ISO 8601; null for any time.' }),
    }),
  ),
  added: z.int().meta({ description: 'How many items are new in the inbox.' }),
  repeated: z.int().meta({ description: 'How many were there already, or came twice.' }),
  noted: z.int().meta({ description: 'How many are new to the inbox and noted in the log.' }),
});

/** Asks the sources of the inbox for what is new. */
export const inboxFetchOperation: Operation = defineOperation({
  name: 'inbox fetch',
  summary: say('Ask the sources of the inbox for what is new', '从各来源获取新内容'),
  description: say(
    'Asks the sources of daybook.json for what is new and keeps it in .daybook/inbox, each thing once. For each source it says what came, or why nothing came. A source that fails is left alone for half an hour, after each further failure for twice as long, a day at most, or for as long as its host wishes; one that is named (`inbox fetch cs.CV` or, the same, `--source cs.CV`) is asked again at once. A second fetch at the same time is refused.',
    '从 daybook.json 里的各来源获取新内容，存到 .daybook/inbox，同一内容只存一次。每个来源都会说明来了什么，或为什么没有。失败的来源先停半小时，之后每失败一次加倍，最多一天，或按对方主机的要求；给出名称的（`inbox fetch cs.CV`，与 `--source cs.CV` 相同）立即再试。同时进行的第二次获取会被拒绝。',
  ),
  effect: 'write',
  input: z.strictObject({
    source: flagToo(
      described(
        z.union([z.string(), z.array(z.string()).max(100)]).optional(),
        say('the name of a source, or of several; all when left out', '来源的名称，可以是多个；省略时为全部'),
        'name',
      ),
    ),
  }),
  positional: ['source'],
  output,
  examples: [
    { command: 'inbox fetch', text: say('Every source', '所有来源') },
    { command: 'inbox fetch cs.CV', text: say('One source, at once', '某一个来源，立即获取') },
    { command: 'inbox fetch --json', text: say('What came, as data', '输出为数据') },
  ],
  asksWeb: () => ({ use: 'sweeps', count: 1 }),
  async run({ daybook, language }, { source }) {
    const all = sourcesOf(daybook);
    const typed = source === undefined ? undefined : [source].flat();
    const named = typed && [...new Set(typed.map((one) => sourceOfName(all, one, typed)))];
    const { length: count } = named ?? all;
    const progress = progressLine(say(`of ${counted(count, 'source', 'sources')}`, `/ ${count} 个来源`), language, 1);
    const { reports, added, repeated, noted } = await fetchInbox(daybook, {
      ...(named === undefined ? {} : { named }),
      onDone: progress,
    });
    const sources = reports.map(({ text, hint: _, ...report }) => ({ ...report, message: text[language] }));
    return { sources, added: added.length, repeated, noted };
  },
  render: ({ sources, added, noted }, { language }) => {
    if (sources.length === 0) return noSources[language];
    const lines = sources.map(({ name, outcome, message }) => `${marks[outcome]} ${visible(name)}${colon[language]}${visible(message)}`);
    return [...lines, totalWords(added, noted)[language]].join('\n');
  },
  exit: ({ sources }) => (sources.length > 0 && sources.every(({ outcome }) => outcome === 'failed') ? 3 : 0),
});

const marks: Readonly<Record<SourceReport['outcome'], string>> = { new: '+', same: '=', failed: '!', waiting: '…' };

const colon = say(': ', '：');

function totalWords(added: number, noted: number): Bilingual {
  const known = noted === 0 ? say('', '') : say(`; ${noted} the log has noted already`, `，另有 ${noted} 条日志已经记过`);
  const items =
    added === 0
      ? say('Nothing new in the inbox', '收件箱没有新内容')
      : say(`${counted(added, 'new item', 'new items')} in the inbox`, `收件箱新增 ${added} 条`);
  return say(`${items.en}${known.en}.`, `${items.zh}${known.zh}。`);
}
