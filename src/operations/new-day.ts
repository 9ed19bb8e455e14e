import * as z from 'zod';
import { dateIn, type IsoDate } from '../base/dates.js';
import { DaybookError } from '../base/errors.js';
import { type Bilingual, say } from '../base/text.js';
import { newDay } from '../log/edit/new-day.js';
import { notePath } from '../log/edit/note-path.js';
import { noteOf } from '../log/log.js';
import type { Log } from '../log/types.js';
import type { Change } from '../worktree/change.js';
import { applyChanges, changesOutput, dryRunInput, renderChanges } from './apply-changes.js';
import type { Daybook } from './daybook-context.js';
import { readDate } from './find-target.js';
import { defineOperation, type Operation } from './operation.js';
import { described } from './parameters.js';

/** Begins the note of a day. */
export const newOperation: Operation = defineOperation({
  name: 'new',
  summary: say('Begin the note of a day', '开始一天的笔记'),
  description: say(
    'Makes the note of a day with the heading, separators and footer of the newest day, and none of its entries. Without a date it is today in the log’s time zone.',
    '按最新一天的标题、分隔和结尾新建一天的笔记，不带任何内容。省略日期时为日志时区的今天。',
  ),
  effect: 'write',
  input: z.strictObject({
    date: described(z.string().optional(), say('the day; today when left out', '日期；省略时为今天'), 'date'),
    ...dryRunInput,
  }),
  positional: ['date'],
  output: z.object({ date: z.string(), file: z.string(), ...changesOutput }),
  examples: [
    { command: 'new', text: say('Begin today’s note', '开始今天的笔记') },
    { command: 'new 2022-05-12', text: say('Begin the note of another day', '开始另一天的笔记') },
  ],
  async run(context, input) {
    const date = input.date === undefined ? today(context.daybook) : readDate(input.date);
    const log = await context.daybook.readLog();
    const existing = log.days.find((day) => day.date === date);
    if (existing) throw alreadyThere(existing.path, addHint(date));
    const change = newDayChange(log, date);
    const report = await applyChanges(context, [change], say(`begin ${date}`, `开始 ${date}`), input.dryRun);
    return { date, file: change.path, ...report };
  },
  render: (output, { language }) => renderChanges(output, language),
});

/** Today in the log's time zone. */
export function today(daybook: Daybook): IsoDate {
  return dateIn(daybook.config.timezone, daybook.ports.now());
}

/** The change that makes the note of a day, after the pattern of the newest one that has a heading. */
export function newDayChange(log: Log, date: IsoDate): Change & { readonly after: string } {
  const path = notePath(date, log.dialect);
  const problem = log.problems.find((each) => each.file === path);
  if (problem) throw alreadyThere(path, problem.message);
  if (log.notes.some((note) => note.path === path) || log.files.has(path)) throw alreadyThere(path, addHint(date));
  return { path, before: null, after: beginningOf(log, date) };
}

/** The note of a day as it begins, after the pattern of the newest other one that has a heading. */
export function beginningOf(log: Log, date: IsoDate): string {
  const path = notePath(date, log.dialect);
  const newest = log.days.findLast((day) => day.title !== null && day.path !== path);
  return newDay(newest ? noteOf(log, newest) : null, date, log.dialect);
}

function alreadyThere(path: string, hint: Bilingual): DaybookError {
  return new DaybookError('exists', say(`${path} is there already.`, `${path} 已经存在。`), { hint });
}

function addHint(date: IsoDate): Bilingual {
  const command = `daybook add <url> --title <title> --date ${date}`;
  return say(`Add to it with \`${command}\`.`, `用 \`${command}\` 往里添加。`);
}
