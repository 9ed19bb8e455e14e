import * as z from 'zod';
import { parseUrl } from '../../base/parse-url.js';
import { say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import { sourceOf } from '../../inbox/sources/sources.js';
import { changesOutput, dryRunInput } from '../apply-changes.js';
import { defineOperation, type Operation } from '../operation.js';
import { described } from '../parameters.js';
import { addSources } from './change-sources.js';
import { recogniseSource } from './recognise-source.js';

/** Adds a source to the inbox. */
export const inboxAddOperation: Operation = defineOperation({
  name: 'inbox add',
  summary: say('Add a source to the inbox', '给收件箱添加来源'),
  description: say(
    'Adds where the inbox takes items from to daybook.json; no other byte of it changes, and `undo` takes it back. The address says what it is: a category or query of arXiv, the daily papers of Hugging Face, a venue of OpenReview, a repository or topic of GitHub, a feed, a page that names a feed, or a page whose links are items. A folder of the log, into which a browser saves pages, is a source too.',
    '把来源写进 daybook.json，其他字节不动，可用 `undo` 撤销。由网址判断类型：arXiv 的分类或查询、Hugging Face 每日论文、OpenReview 的会议、GitHub 的仓库或主题、订阅源、给出订阅源的网页，或以链接为条目的网页。日志里保存网页的文件夹也可以作为来源。',
  ),
  effect: 'write',
  input: z.strictObject({
    url: described(
      z.string(),
      say('its address, a category such as cs.CV, or a folder of the log', '网址、cs.CV 这样的分类，或日志里的文件夹'),
      'url',
    ),
    name: described(
      z.string().optional(),
      say('what it is called; what it calls itself when left out', '名称；省略时用它自己的名称'),
      'name',
    ),
    match: described(
      z.string().optional(),
      say('for a page with links: what their addresses must contain', '用于链接列表：网址中必须含有的文字'),
      'text',
    ),
    ...dryRunInput,
  }),
  positional: ['url'],
  output: z.object({
    name: z.string(),
    kind: z.string(),
    isNew: z.boolean().meta({ description: 'False when the log had this source already.' }),
    note: z.string().nullable(),
    ...changesOutput,
  }),
  examples: [
    { command: 'inbox add https://arxiv.org/list/cs.CV/recent', text: say('A category of arXiv', 'arXiv 的一个分类') },
    { command: 'inbox add https://example.org/blog --name "Example blog"', text: say('A page that names its feed', '给出订阅源的网页') },
    { command: 'inbox add https://example.org/papers --match /papers/', text: say('The links of a page', '页面上的链接') },
  ],
  asksWeb: () => ({ use: 'pages', count: 1 }),
  async run(context, { url, name, match, dryRun }) {
    const { settings, note } =
      match === undefined
        ? await recogniseSource(context.daybook, url)
        : { settings: { kind: 'list' as const, name: hostName(url), url, match }, note: null };
    const wanted = name === undefined ? settings : { ...settings, name: name.trim() };
    const { added, known, report } = await addSources(context, [wanted], { isNameChosen: name !== undefined, dryRun });
    const source = added[0] ?? known[0] ?? wanted;
    return { name: source.name, kind: source.kind, isNew: added.length > 0, note: note?.[context.language] ?? null, ...report };
  },
  render: ({ name, kind, isNew, note, diff }, { language }) => {
    const what = `${visible(name)}  (${sourceOf(kind as Parameters<typeof sourceOf>[0]).title[language]})`;
    const head = isNew ? say(`added ${what}`, `已添加 ${what}`) : say(`it is there already: ${what}`, `已经有了：${what}`);
    const next =
      isNew && diff === null ? [say('Ask it for what is new: daybook inbox fetch', '获取新内容：daybook inbox fetch')[language]] : [];
    return [head[language], ...(note === null ? [] : [visible(note)]), ...(diff ? [diff.trimEnd()] : next)].join('\n');
  },
});

function hostName(url: string): string {
  return (parseUrl(url)?.hostname ?? url).slice(0, 60);
}
