import * as z from 'zod';
import { DaybookError } from '../base/errors.js';
import { type Bilingual, type Language, say } from '../base/text.js';
import { visible } from '../base/visible.js';
import { listedLines, listText } from './add/list-text.js';
import { mentionRef } from './add/noted.js';
import type { OperationContext } from './daybook-context.js';
import { defineOperation, type Operation } from './operation.js';
import { bodyOnly, described, terminalOnly } from './parameters.js';
import { type LinkToQueue, type QueuedLine, queueLinks } from './to-read/queue-links.js';
import { waitingWords } from './to-read/queue-text.js';
import { type QueuedRecord, queuedOutput, queuedRecord } from './to-read/queued-record.js';

/** What became of one link, as the verb answers it. */
interface LineRecord {
  readonly input: string;
  readonly status: QueuedLine['status'];
  readonly ref: string | null;
  readonly message: string | null;
  readonly link: QueuedRecord | null;
}

const lineOutput: z.ZodType<LineRecord> = z.object({
  input: z.string(),
  status: z.enum(['queued', 'waiting', 'noted', 'failed']).meta({
    description: 'queued: by this call; waiting: in the queue already; noted: the log has an entry about it; failed: it is no link.',
  }),
  ref: z.string().nullable().meta({ description: 'The entry that notes it.' }),
  message: z
    .string()
    .nullable()
    .meta({ description: 'Why its page was not read; the link is kept all the same. Null when all went well.' }),
  link: queuedOutput.nullable().meta({ description: 'Null for what is not in the queue.' }),
});

const input = z.strictObject({
  url: described(
    z.union([z.string(), z.array(z.string()).max(100)]).optional(),
    say('a link, or several: addresses, arXiv ids or DOIs', '一个或多个链接：网址、arXiv 编号或 DOI'),
    'link',
  ),
  title: described(z.string().optional(), say('what it is called, for one link', '标题，仅用于一个链接'), 'text'),
  html: bodyOnly(described(z.string().optional(), say('the page itself, for one link', '网页本身，仅用于一个链接'))),
  from: terminalOnly(
    described(
      z.string().optional(),
      say('a file with a link on each line, or - for what is piped in', '每行一个链接的文件，或用 - 表示管道输入'),
      'file',
    ),
  ),
});

/** Queues links to be read. */
export const toReadAddOperation: Operation = defineOperation({
  name: 'to-read add',
  summary: say('Keep links to be read later', '存下链接，以后再读'),
  description: say(
    'Puts links into the to-read queue, .daybook/to-read.jsonl. Each is kept at once; then its page is read for a title and what an entry would have (see `capture`), and where the web does not answer the link stays as it is. What is noted or waits already is told and not queued again. Over HTTP a page can be handed over: {"url", "title", "html"}.',
    '把链接放进待读队列 .daybook/to-read.jsonl。先立即存下链接，再读取网页，取得标题和条目内容（见 `capture`）；网页没有响应时，链接照样留着。已经记过或已在队列里的只作说明，不重复加入。通过 HTTP 可以直接交来网页：{"url", "title", "html"}。',
  ),
  effect: 'write',
  takesBody: true,
  input,
  positional: ['url'],
  output: z.object({ links: z.array(lineOutput), waiting: z.int().meta({ description: 'How many links wait to be read.' }) }),
  examples: [
    { command: 'to-read add https://arxiv.org/abs/2204.07154', text: say('Keep a paper for later', '存下一篇论文，以后再读') },
    { command: 'to-read add 2204.07154 https://example.org/post', text: say('Several at once', '一次存下几个') },
    { command: 'to-read add --from links.txt', text: say('Every link of a list', '列表里的每个链接') },
  ],
  asksWeb: ({ url, html }) => ({ use: 'pages', count: html === undefined ? [url ?? []].flat().length : 0 }),
  async run(context, input) {
    const { lines, waiting } = await queueLinks(context, await wantedLinks(context, input));
    const [only, ...others] = lines;
    if (only?.status === 'failed' && others.length === 0 && input.from === undefined) throw only.problem;
    return { links: lines.map((line) => lineRecord(line, context.language)), waiting };
  },
  render: (output, { language }) =>
    [...output.links.map((line) => lineText(line, language)), waitingWords(output.waiting)[language]].join('\n'),
  exit: (output) => (output.links.some(({ status }) => status === 'failed') ? 3 : 0),
});

async function wantedLinks(context: OperationContext, { url, title, html, from }: z.output<typeof input>): Promise<readonly LinkToQueue[]> {
  const given = url === undefined ? [] : [url].flat();
  if (from !== undefined) {
    const list = await listText(context, from, { url: given[0], title });
    return listedLines(list).map((one) => ({ url: one }));
  }
  const [only, ...others] = given;
  if (only === undefined) throw nothingGiven();
  if (others.length > 0 && (title !== undefined || html !== undefined)) throw oneLinkOnly();
  return given.map((one) => ({ url: one, title, html }));
}

function lineRecord({ input, status, noted, problem, link }: QueuedLine, language: Language): LineRecord {
  return {
    input,
    status,
    ref: noted && mentionRef(noted),
    message: problem?.text[language] ?? null,
    link: link && queuedRecord(link),
  };
}

function lineText({ input, status, ref, message, link }: LineRecord, language: Language): string {
  const name = link === null ? input : `${link.number} ${link.title ?? link.url}`;
  const head = `${names[status][language]}${ref === null ? '' : `${ref} `}${visible(name)}`;
  return message === null ? head : `${head}\n  ${visible(message)}`;
}

const names: Readonly<Record<LineRecord['status'], Bilingual>> = {
  queued: say('queued ', '存下 '),
  waiting: say('waiting already ', '已在队列 '),
  noted: say('noted already ', '已记过 '),
  failed: say('failed ', '失败 '),
};

function nothingGiven(): DaybookError {
  return new DaybookError('usage', say('“to-read add” needs <link>: what is to be read.', '“to-read add”需要 <link>：要读的链接。'), {
    hint: say('See daybook to-read add --help.', '见 daybook to-read add --help。'),
  });
}

function oneLinkOnly(): DaybookError {
  return new DaybookError('usage', say('A title or a page belongs to one link only.', '标题或网页只能对应一个链接。'), {
    hint: say('Give one link, or leave the title out.', '请只给一个链接，或不给标题。'),
  });
}
