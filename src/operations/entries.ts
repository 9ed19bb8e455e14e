import * as z from 'zod';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import type { LinkValue } from '../log/edit/link-value.js';
import { addedOutput, addOne } from './add/add-one.js';
import type { TypedParts } from './add/captured-draft.js';
import { dryRunInput, renderChanges } from './apply-changes.js';
import { defineOperation, type Operation } from './operation.js';
import { bodyOnly, described } from './parameters.js';

const link = z.union([
  z.string(),
  z.strictObject({ title: z.string().nullable().default(null), url: z.string().nullable().default(null) }),
]);
const text = z.string().nullable().optional();

const entryInput = z.strictObject({
  url: described(text, say('the link of what was read; also an arXiv id or a DOI', '读到的内容的链接；也可以是 arXiv 编号或 DOI')),
  title: described(text, say('its title; the page is read for it when left out', '标题；省略时从页面读取')),
  html: bodyOnly(
    described(z.string().optional(), say('the page itself, to be read in place of the web’s', '网页本身，用它代替网上的页面')),
  ),
  date: described(z.string().optional(), say('the day to add to; today when left out', '加到哪一天；省略时为今天')),
  at: described(z.int().min(1).optional(), say('the position in the day; the end when left out', '在当天的位置；省略时为末尾')),
  relevance: described(z.int().min(0).max(5).optional(), say('how relevant it is, 0 to 5', '相关程度，0 到 5')),
  abstract: described(text, say('what it says', '主要内容')),
  papers: described(
    z.array(link).optional(),
    say('papers: {"title", "url"}, “Title https://…” or a URL', '论文：{"title", "url"}、“标题 https://…”或 URL'),
  ),
  code: described(z.array(link).optional(), say('repositories, in the same way', '代码仓库，写法相同')),
  keyPoints: described(text, say('its key points', '核心要点')),
  tips: described(text, say('what you think of it', '你的看法')),
  images: described(z.array(z.string()).optional(), say('pictures: URLs, or paths from the note', '图片：URL，或从笔记出发的路径')),
  capture: described(z.boolean().default(false), say('read the page even when a title is given', '给了标题也读取页面')),
  again: described(z.boolean().default(false), say('add what is noted already, too', '已经记过的也添加')),
  ...dryRunInput,
});

/** Creates an entry with the fields that `export` gives it: what `add` does, in the shape that programs have entries in. */
export const entriesOperation: Operation = defineOperation({
  name: 'entries',
  summary: say('Create an entry', '新建一点'),
  description: say(
    'Creates an entry of the fields that `export` gives one, or of {"url"}, whose page is read as `add` does. Answers 201, with the address of the entry’s page as `Location`; a dry run answers 200.',
    '用 `export` 给出的字段新建一点；只给 {"url"} 时像 `add` 那样读取页面。返回 201，`Location` 是这一点的页面地址；dryRun 返回 200。',
  ),
  effect: 'write',
  isRemote: true,
  takesBody: true,
  creates: 'entry',
  input: entryInput,
  positional: [],
  output: addedOutput,
  examples: [],
  asksWeb: ({ url, title, html, capture }) => ({ use: 'pages', count: url && html === undefined && (!title || capture) ? 1 : 0 }),
  run(context, input) {
    const { html, date, at, again, dryRun, capture } = input;
    const typed = typedParts(input);
    const url = input.url ?? null;
    if (url === null && typed.title === undefined) throw nothingGiven();
    return addOne(context, { url, html, typed, capture, date, at, again, dryRun, asker: null });
  },
  render: (output, { language }) => renderChanges(output, language),
});

/** What was given; what is null was not. */
function typedParts({ title, relevance, abstract, papers, code, keyPoints, tips, images }: z.output<typeof entryInput>): TypedParts {
  const given: { [Part in keyof TypedParts]: TypedParts[Part] | null | undefined } = {
    ...{ title, relevance, abstract, keyPoints, tips, images },
    papers: papers as readonly (string | LinkValue)[] | undefined,
    code: code as readonly (string | LinkValue)[] | undefined,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== null)) as TypedParts;
}

function nothingGiven(): DaybookError {
  return new DaybookError('usage', say('An entry needs a title or a url.', '一点需要 title 或 url。'), {
    hint: say('Send {"url"} to have its page read, or {"title"}.', '发送 {"url"} 会读取页面，也可以发送 {"title"}。'),
  });
}
