import * as z from 'zod';
import type { IsoDate } from '../base/dates.js';
import { say } from '../base/text.js';
import { newestDay } from '../log/log.js';
import { publicLog } from '../log/public-log.js';
import type { Log } from '../log/types.js';
import { publishReadme } from '../publish/readme/publish-readme.js';
import type { Change } from '../worktree/change.js';
import { applyChanges, changesOutput, dryRunInput, renderChanges } from './apply-changes.js';
import type { Daybook } from './daybook-context.js';
import { readDate } from './find-target.js';
import { defineOperation, type Operation } from './operation.js';
import { described } from './parameters.js';

/** Brings the README up to a day. */
export const publishReadmeOperation: Operation = defineOperation({
  name: 'publish readme',
  summary: say('Bring the README up to the newest day', '把 README 更新到最新一天'),
  description: say(
    'Puts a day’s entries into the README’s section of today, with picture paths that work there, sets the update date and adds the day to the history. No other byte changes; a second run changes nothing. Private entries are left out, and a draft day is refused.',
    '把一天的内容放进 README 的今日要点（图片路径改为从 README 出发），更新日期，并把这一天加入历史更新。其他字节不变；再运行一次不会有改动。私密的点不会写入，草稿日会被拒绝。',
  ),
  effect: 'write',
  input: z.strictObject({
    date: described(
      z.string().optional(),
      say('the day to publish; the newest that is no draft when left out', '要发布的日期；省略时为最新的非草稿日'),
      'date',
    ),
    ...dryRunInput,
  }),
  positional: [],
  output: z.object({ date: z.string(), ...changesOutput }),
  examples: [
    { command: 'publish readme', text: say('After writing today’s note', '写完今天的笔记之后') },
    { command: 'publish readme --date 2022-05-11 --dry-run', text: say('See what would change for a day', '看看某天会改动什么') },
  ],
  async run(context, input) {
    const log = await context.daybook.readLog();
    const { date, change } = readmeChange(context.daybook, log, input.date);
    const label = say(`publish ${date} in the README`, `把 ${date} 发布到 README`);
    return { date, ...(await applyChanges(context, [change], label, input.dryRun)) };
  },
  render: (output, { language }) => renderChanges(output, language),
});

/** The change that brings the README up to a day, the newest that is no draft when none is given; what is odd about the README is told. */
export function readmeChange(
  { ports }: Daybook,
  log: Log,
  asked: string | undefined,
): { readonly date: IsoDate; readonly change: Change & { readonly after: string } } {
  const date = asked === undefined ? (newestDay(publicLog(log))?.date ?? null) : readDate(asked);
  const { path, body, remarks = [] } = publishReadme(log, date);
  for (const remark of remarks) ports.logger.warn(remark);
  // Without any day that could be published, `publishReadme` has thrown.
  return { date: date as IsoDate, change: { path: log.readme?.path ?? path, before: log.readme?.text ?? null, after: body as string } };
}
