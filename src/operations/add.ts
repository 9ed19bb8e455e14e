import * as z from 'zod';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import { addMany, manyOutput, renderMany } from './add/add-many.js';
import { addedOutput, addOne } from './add/add-one.js';
import { cancelled, type TypedParts } from './add/captured-draft.js';
import { listText } from './add/list-text.js';
import { dryRunInput, renderChanges } from './apply-changes.js';
import { readDate } from './find-target.js';
import { today } from './new-day.js';
import { defineOperation, type Operation } from './operation.js';
import { described, terminalOnly } from './parameters.js';

const addInput = z.strictObject({
  url: described(
    z.string().optional(),
    say('the link of what was read; also an arXiv id, a DOI or a file', '读到的内容的链接；也可以是 arXiv 编号、DOI 或文件'),
    'url',
  ),
  title: described(z.string().optional(), say('its title; the page is read for it when left out', '标题；省略时从页面读取'), 'title'),
  date: described(z.string().optional(), say('the day to add to; today when left out', '加到哪一天；省略时为今天'), 'date'),
  at: described(z.int().min(1).optional(), say('the position in the day; the end when left out', '在当天的位置；省略时为末尾'), 'position'),
  stars: described(z.int().min(0).max(5).optional(), say('how relevant it is, 0 to 5', '相关程度，0 到 5'), 'number'),
  abstract: described(z.string().optional(), say('what it says', '主要内容'), 'text'),
  paper: described(z.array(z.string()).default([]), say('a paper: “Title https://…” or a URL', '论文：“标题 https://…”或 URL'), 'paper'),
  code: described(z.array(z.string()).default([]), say('a repository', '代码仓库'), 'url'),
  keyPoints: described(z.string().optional(), say('its key points', '核心要点'), 'text'),
  tips: described(z.string().optional(), say('what you think of it', '你的看法'), 'text'),
  image: described(
    z.array(z.string()).default([]),
    say('a picture: a URL, or a path from the note', '图片：URL，或从笔记出发的路径'),
    'src',
  ),
  capture: described(z.boolean().default(false), say('read the page even when a title is given', '给了标题也读取页面')),
  again: described(z.boolean().default(false), say('add what is noted already, too', '已经记过的也添加')),
  from: terminalOnly(
    described(
      z.string().optional(),
      say('a file with an address on each line, or - for what is piped in', '每行一个网址的文件，或用 - 表示管道输入'),
      'file',
    ),
  ),
  yes: terminalOnly(described(z.boolean().default(false), say('ask nothing', '不提问'))),
  ...dryRunInput,
});

type AddInput = z.output<typeof addInput>;

/** Adds an entry to a day: typed, or captured from its page. */
export const addOperation: Operation = defineOperation({
  name: 'add',
  summary: say('Add an entry to a day', '往一天里添加一点'),
  description: say(
    'Adds an entry, written as the day’s other entries are, to today’s note, which is begun when it is not there. Without a title the page is read (see `capture`), and what you give goes before what it says; with one nothing is fetched, and what you do not give is left out. On a terminal you are asked for the link where it is missing, and for what only you know of a page. What is noted already is refused without --again where nobody can be asked, unless its title was given.',
    '按当天已有内容的写法，往今天的笔记里添加一点；笔记不存在则先新建。没给标题时读取页面（见 `capture`），你给的优先；给了标题就不访问网络，没给的字段不写。在终端里，缺链接会询问，页面读完后再问只有你知道的。已经记过的，在无法询问时没有 --again 就拒绝，除非给了标题。',
  ),
  effect: 'write',
  input: addInput,
  positional: ['url'],
  output: z.union([addedOutput, manyOutput]),
  examples: [
    { command: 'add https://arxiv.org/abs/2204.07154 --stars 3', text: say('Note a paper by its link', '给链接，记下一篇论文') },
    {
      command:
        'add https://example.org/post --title "Vision transformers, compressed" --stars 2 --paper "MiniViT https://arxiv.org/abs/2204.07154"',
      text: say('Note what was just read', '记下刚读到的'),
    },
    { command: 'add 2204.07154 --stars 3', text: say('Note a paper, with what arXiv says of it', '记下一篇论文，内容取自 arXiv') },
    { command: 'add --from links.txt', text: say('Note every address of a list', '记下列表里的每个网址') },
    {
      command: 'add https://example.org/post --title "A post" --date 2022-05-11 --dry-run',
      text: say('See what would be written', '看看会写什么'),
    },
  ],
  asksWeb: ({ title, capture }) => ({ use: 'pages', count: title === undefined || capture ? 1 : 0 }),
  async run(context, input) {
    const { url, capture, date, at, again, dryRun } = input;
    const typed = typedParts(input);
    if (input.from !== undefined) {
      const day = date === undefined ? today(context.daybook) : readDate(date);
      return addMany(context, await listText(context, input.from, input), typed, { date: day, dryRun, again });
    }
    const asker = input.yes || dryRun ? null : (context.asker ?? null);
    const link = url ?? (await asker?.link());
    if (link === null) throw cancelled();
    if (link === undefined) throw nothingGiven();
    return addOne(context, { url: link, typed, capture, date, at, again, dryRun, asker });
  },
  render: (output, { language }) => {
    if ('lines' in output) return renderMany(output, language);
    return [renderChanges(output, language), ...(output.dryRun ? [] : [say(`added ${output.ref}`, `添加 ${output.ref}`)[language]])].join(
      '\n',
    );
  },
  exit: (output) => ('lines' in output && output.lines.some((line) => line.status === 'failed') ? 3 : 0),
});

/** What was given by hand. */
function typedParts({ title, stars, abstract, paper, code, keyPoints, tips, image }: AddInput): TypedParts {
  return {
    ...(title === undefined ? {} : { title }),
    ...(stars === undefined ? {} : { relevance: stars }),
    ...(abstract === undefined ? {} : { abstract }),
    ...(paper.length === 0 ? {} : { papers: paper }),
    ...(code.length === 0 ? {} : { code }),
    ...(keyPoints === undefined ? {} : { keyPoints }),
    ...(tips === undefined ? {} : { tips }),
    ...(image.length === 0 ? {} : { images: image }),
  };
}

function nothingGiven(): DaybookError {
  return new DaybookError('usage', say('“add” needs <url>: the link of what was read.', '“add”需要 <url>：读到的内容的链接。'), {
    hint: say('See daybook add --help.', '见 daybook add --help。'),
  });
}
