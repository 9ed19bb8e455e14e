import * as z from 'zod';
import { dateIn, type IsoDate, parseDate } from '../../base/dates.js';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { logLanguage } from '../../log/log-language.js';
import type { Digest } from '../../pages/inbox/digest.js';
import { digestSchema } from '../../publish/digest/digest-line.js';
import { digestMail } from '../../publish/digest/digest-mail.js';
import { digestMarkdown } from '../../publish/digest/digest-markdown.js';
import { digestText } from '../../publish/digest/digest-text.js';
import type { Daybook } from '../daybook-context.js';
import { defineOperation, type Operation } from '../operation.js';
import { described, terminalOnly } from '../parameters.js';
import { keptDigest } from './morning/kept-digests.js';
import { morningSteps } from './morning/morning-steps.js';
import { digestOfNow } from './morning/run-morning.js';
import { sourceNews } from './morning/source-news.js';

/** Shows what is worth noting today, or was on another day. */
export const inboxDigestOperation: Operation = defineOperation({
  name: 'inbox digest',
  summary: say('Show what may be worth noting today, and why', '列出今天值得记的内容和理由'),
  description: say(
    'Shows the best of what waits in the inbox and no earlier digest told of, with the reason for each, its sources and its address; and why nothing came, source by source, where nothing did. If the morning has run today (`daybook inbox morning`), it is the digest of then; otherwise one is made now, and not kept. It asks nothing of the web.',
    '列出收件箱里以前的简报没有提过的最好的几条，附上理由、来源和网址；没有内容时逐个来源说明原因。今天的早间任务（`daybook inbox morning`）已运行时显示当时的简报，否则现做一份，不保存。不访问网络。',
  ),
  effect: 'read',
  input: z.strictObject({
    date: described(
      z.string().optional(),
      say('the day of a digest that was kept; today when left out', '已保存的简报的日期；省略时为今天'),
      'YYYY-MM-DD',
    ),
    limit: described(
      z.int().min(1).max(50).optional(),
      say('how many at most; as daybook.json says when left out', '最多多少条；省略时按 daybook.json'),
      'number',
    ),
    format: terminalOnly(
      described(
        z.enum(['text', 'markdown', 'html']).default('text'),
        say(
          'how it is printed: as text, as Markdown for a summary, or as the HTML of its mail',
          '输出方式：文本、摘要用的 Markdown，或邮件的 HTML',
        ),
      ),
    ),
  }),
  positional: [],
  output: z.object({
    digest: digestSchema,
    server: z.string().nullable().meta({ description: 'Where the served log is; null where daybook.json does not say.' }),
    title: z.string().meta({ description: 'What the log calls itself.' }),
    language: z.enum(['en', 'zh']).meta({ description: 'The log’s language, in which its mails are.' }),
    isKept: z.boolean().meta({ description: 'True for the digest of a morning; false for one that was made just now.' }),
  }),
  examples: [
    { command: 'inbox digest', text: say('What is worth noting today', '今天值得记的') },
    { command: 'inbox digest --date 2022-05-11', text: say('What was, on another day', '某一天的') },
    {
      command: 'inbox digest --format markdown',
      text: say('For the summary of a workflow, in the log’s language', '用于工作流的运行摘要，用日志的语言'),
    },
  ],
  async run({ daybook }, { date, limit }) {
    const today = dateIn(daybook.config.timezone, daybook.ports.now());
    const wanted = date === undefined ? today : dateOf(date);
    const kept = keptDigest(daybook, wanted);
    if (kept === null && wanted !== today) throw noDigest(wanted);
    const digest = kept ?? (await digestNow(daybook, limit));
    return {
      digest: limit === undefined ? digest : { ...digest, items: digest.items.slice(0, limit) },
      server: daybook.config.serve.url,
      title: daybook.config.title ?? 'Daybook',
      language: logLanguage(daybook),
      isKept: kept !== null,
    };
  },
  render({ digest, title, server, language: own }, { input, language, chosen }) {
    const shown = digest as Digest;
    // What goes out is in the log's language, as its mails are; a terminal speaks as its user does.
    const outgoing = chosen ?? own;
    switch (input.format) {
      case 'text':
        return digestText(shown, language, server);
      case 'markdown':
        return digestMarkdown(shown, outgoing, server);
      case 'html':
        return digestMail(shown, outgoing, title, server).trimEnd();
    }
  },
});

async function digestNow(daybook: Daybook, limit: number | undefined): Promise<Digest> {
  return digestOfNow(daybook, sourceNews(daybook, []), morningSteps(daybook).rank, limit);
}

function dateOf(text: string): IsoDate {
  const date = parseDate(text);
  if (date !== null) return date;
  throw new DaybookError('bad-date', say(`“${text}” is no date.`, `“${text}”不是日期。`), {
    hint: say('Write it as 2022-05-11.', '请写成 2022-05-11。'),
  });
}

function noDigest(date: IsoDate): DaybookError {
  return new DaybookError('unknown-ref', say(`No digest of ${date} was kept.`, `没有保存 ${date} 的简报。`), {
    hint: say('`daybook inbox morning` keeps one each day it runs.', '`daybook inbox morning` 每次运行都会保存当天的。'),
  });
}
