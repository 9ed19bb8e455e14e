import * as z from 'zod';
import { DaybookError } from '../../base/errors.js';
import { type Bilingual, say } from '../../base/text.js';
import { isHttpUrl } from '../../base/urls.js';
import { visible } from '../../base/visible.js';
import type { NamedFeed } from '../../inbox/sources/read/answer.js';
import { recognised } from '../../inbox/sources/sources.js';
import type { SourceSettings } from '../../log/inbox-config.js';
import { changesOutput, dryRunInput } from '../apply-changes.js';
import type { OperationContext } from '../daybook-context.js';
import { shortened } from '../find-target.js';
import { defineOperation, type Operation } from '../operation.js';
import { bodyOnly, described, terminalOnly } from '../parameters.js';
import { writeWhole } from '../write-whole.js';
import { addSources } from './change-sources.js';
import { sourcesOf } from './fetch-sources.js';
import { readInThread } from './source-ports.js';

const input = z.strictObject({
  import: terminalOnly(
    described(
      z.string().optional(),
      say('a list of feeds to add, or - for what is piped in', '要导入的订阅列表，或用 - 表示管道输入'),
      'file',
    ),
  ),
  opml: bodyOnly(
    described(
      z
        .string()
        .max(4 * 1024 * 1024)
        .optional(),
      say('a list of feeds to add', '要导入的订阅列表'),
    ),
  ),
  out: terminalOnly(
    described(z.string().min(1).optional(), say('the file to write it to, from where you are', '写入的文件，相对当前目录'), 'file'),
  ),
  ...dryRunInput,
});

/** Gives the sources of the inbox to other programs, and takes theirs. */
export const inboxOpmlOperation: Operation = defineOperation({
  name: 'inbox opml',
  summary: say('Print the sources as OPML, or add those of an OPML file', '把来源输出为 OPML，或导入 OPML 文件'),
  description: say(
    'Prints the sources that have a feed as OPML, or writes it to a file (--out), the list that feed readers exchange: feeds, releases on GitHub, categories of arXiv. With --import it adds the feeds of such a list that are not there yet to daybook.json; `undo` takes that back. Folders of a list are not kept.',
    '把有订阅源的来源（订阅源、GitHub 发布、arXiv 分类）输出为 OPML（或用 --out 写入文件），即阅读器之间交换的列表。加 --import 则把列表里还没有的订阅源写进 daybook.json，可用 `undo` 撤销。列表里的文件夹不保留。',
  ),
  effect: 'write',
  takesBody: true,
  input,
  positional: [],
  output: z.object({
    opml: z.string().nullable().meta({ description: 'The list; null when one was imported.' }),
    out: z.string().nullable().meta({ description: 'The file that it was written to, as given.' }),
    leftOut: z.array(z.string()).meta({ description: 'Sources that have no feed.' }),
    added: z.array(z.string()).meta({ description: 'The names of what was imported.' }),
    known: z.array(z.string()).meta({ description: 'The names of what was there already.' }),
    ...changesOutput,
  }),
  examples: [
    { command: 'inbox opml --out feeds.opml', text: say('Take the feeds to a reader', '把订阅带到阅读器') },
    { command: 'inbox opml --import feeds.opml', text: say('Bring those of a reader', '导入阅读器的订阅') },
  ],
  async run(context, input) {
    if (input.out !== undefined && (input.import ?? input.opml) !== undefined) throw bothWays();
    const list = await listOf(context, input);
    if (list === null) {
      const { opml, leftOut } = await exported(context);
      const out = input.out ?? null;
      if (out !== null && !input.dryRun) writeWhole(out, opml);
      return { opml, out, leftOut, added: [], known: [], dryRun: input.dryRun, files: [], diff: null };
    }
    const wanted = list.map(settingsOf);
    const { added, known, report } = await addSources(context, wanted, { isNameChosen: false, dryRun: input.dryRun });
    return { opml: null, out: null, leftOut: [], added: namesOf(added), known: namesOf(known), ...report };
  },
  render: ({ opml, out, dryRun, added, known, diff }, { language }) => {
    if (out !== null && !dryRun) return say(`wrote ${visible(out)}`, `已写入 ${visible(out)}`)[language];
    if (opml !== null) return opml.trimEnd();
    const lines = added.map((name) => say(`added ${visible(name)}`, `已添加 ${visible(name)}`)[language]);
    return [...lines, totalWords(added.length, known.length)[language], ...(diff ? [diff.trimEnd()] : [])].join('\n');
  },
});

async function exported({ daybook }: OperationContext): Promise<{ readonly opml: string; readonly leftOut: string[] }> {
  const [{ opmlText }, { sourceOf }] = await Promise.all([import('./opml-text.js'), import('../../inbox/sources/sources.js')]);
  const sources = sourcesOf(daybook);
  const leftOut = sources.filter((settings) => sourceOf(settings.kind).feedUrl(settings) === null).map(({ name }) => name);
  if (leftOut.length === sources.length) throw noFeeds();
  if (leftOut.length > 0) {
    daybook.ports.logger.info(
      say(`Left out, for they have no feed: ${leftOut.join(', ')}`, `以下来源没有订阅源，未列出：${leftOut.join('、')}`),
    );
  }
  return { opml: opmlText(sources, daybook.config.title ?? 'Daybook'), leftOut };
}

/** The feeds of the list that was handed over; null when none was. */
async function listOf(context: OperationContext, given: z.output<typeof input>): Promise<readonly NamedFeed[] | null> {
  const name = given.import;
  if (name === undefined && given.opml === undefined) return null;
  const bytes = name === undefined ? new TextEncoder().encode(given.opml) : (await context.handed?.(name))?.bytes;
  if (bytes === undefined) throw noFile(name ?? '');
  const about = name === undefined || name === '-' ? 'OPML' : name;
  const answer = { reader: 'opml', body: new Uint8Array(bytes), contentType: '', url: about, now: 0 } as const;
  const { feeds } = await readInThread(context.daybook, answer);
  return feeds.filter(({ url }) => isHttpUrl(url));
}

function settingsOf({ title, url }: NamedFeed): SourceSettings {
  const settings = recognised(url) ?? { kind: 'feed' as const, name: new URL(url).hostname, url };
  const name = (title ?? '')
    .replace(/^[\s-]+/, '')
    .slice(0, 60)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
  return name === '' ? settings : { ...settings, name };
}

function namesOf(sources: readonly SourceSettings[]): string[] {
  return sources.map(({ name }) => name);
}

function totalWords(added: number, known: number): Bilingual {
  const there = known === 0 ? say('', '') : say(`; ${known} were there already`, `，另有 ${known} 个已经存在`);
  return say(`${added} added${there.en}.`, `新增 ${added} 个${there.zh}。`);
}

function noFeeds(): DaybookError {
  return new DaybookError(
    'unknown-ref',
    say('No source of the inbox has a feed, so there is no list of them.', '收件箱的来源都没有订阅源，没有列表可以输出。'),
    {
      hint: say('Add one with `daybook inbox add <url>`.', '用 `daybook inbox add <url>` 添加。'),
    },
  );
}

function bothWays(): DaybookError {
  return new DaybookError('usage', say('A list is taken in or given out, not both at once.', '导入和输出不能同时进行。'), {
    hint: say('Leave --import or --out away.', '请去掉 --import 或 --out。'),
  });
}

function noFile(name: string): DaybookError {
  return new DaybookError('bad-value', say(`There is no file “${shortened(name)}” here.`, `这里没有文件“${shortened(name)}”。`), {
    hint: say('Look at the spelling.', '请检查拼写。'),
  });
}
