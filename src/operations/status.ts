import * as z from 'zod';
import { counted } from '../base/counted.js';
import { dateIn } from '../base/dates.js';
import { DaybookError } from '../base/errors.js';
import { type Bilingual, type Language, say } from '../base/text.js';
import { entryCount, newestDay } from '../log/log.js';
import type { Log } from '../log/types.js';
import { publishReadme } from '../publish/readme/publish-readme.js';
import { defineOperation, type Operation } from './operation.js';

/** How the log stands. */
export interface Status {
  readonly dialect: string;
  readonly days: number;
  readonly entries: number;
  readonly first: string | null;
  readonly newest: { readonly ref: string; readonly file: string; readonly entries: number } | null;
  readonly today: { readonly date: string; readonly isWritten: boolean; readonly entries: number };
  readonly readme: { readonly file: string | null; readonly isCurrent: boolean | null };
  readonly problems: readonly string[];
}

const statusOutput: z.ZodType<Status> = z.object({
  dialect: z.string().meta({ description: 'The dialect the log is read in.' }),
  days: z.int(),
  entries: z.int(),
  first: z.string().nullable().meta({ description: 'Date of the oldest day.' }),
  newest: z.object({ ref: z.string(), file: z.string(), entries: z.int() }).nullable(),
  today: z.object({
    date: z.string().meta({ description: 'In the log’s time zone.' }),
    isWritten: z.boolean().meta({ description: 'Whether there is a note of today.' }),
    entries: z.int(),
  }),
  readme: z.object({
    file: z.string().nullable(),
    isCurrent: z
      .boolean()
      .nullable()
      .meta({ description: 'Whether `publish readme` would change no word; null when there is nothing to tell by.' }),
  }),
  problems: z.array(z.string()).meta({ description: 'Files that could not be read, and why.' }),
});

/** Says how the log stands, without checking it. */
export const statusOperation: Operation = defineOperation({
  name: 'status',
  summary: say('Say how the log stands', '看日志的现状'),
  description: say(
    'Counts days and entries, and says whether today is written and the README is up to date. It reads every note but checks none; for findings see `daybook check`.',
    '统计天数和点数，并说明今天是否已写、README 是否最新。只读取，不检查；检查请用 `daybook check`。',
  ),
  effect: 'read',
  input: z.strictObject({}),
  positional: [],
  output: statusOutput,
  examples: [{ command: 'status', text: say('Where am I?', '现在怎样？') }],
  async run({ daybook, language }) {
    const log = await daybook.readLog();
    return logStatus(log, dateIn(daybook.config.timezone, daybook.ports.now()), language);
  },
  render: (output, { language }) => statusLines(output, language).join('\n'),
});

function logStatus(log: Log, date: string, language: Language): Status {
  const newest = newestDay(log);
  const todays = log.days.filter((day) => day.date === date);
  return {
    dialect: log.dialect.name,
    days: log.days.length,
    entries: log.notes.reduce((sum, note) => sum + entryCount(note), 0),
    first: log.days[0]?.date ?? null,
    newest: newest && { ref: newest.ref, file: newest.path, entries: newest.entries.length },
    today: { date, isWritten: todays.length > 0, entries: todays.reduce((sum, day) => sum + day.entries.length, 0) },
    readme: { file: log.readme?.path ?? null, isCurrent: isReadmeCurrent(log) },
    problems: log.problems.map((problem) => problem.message[language]),
  };
}

function isReadmeCurrent(log: Log): boolean | null {
  if (!log.readme || log.days.length === 0) return null;
  try {
    return words(publishReadme(log, null).body) === words(log.readme.text);
  } catch (error) {
    if (error instanceof DaybookError) return null;
    throw error;
  }
}

/** Blank lines and runs of spaces do not make a README old. */
function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The status as sentences. */
export function statusLines(status: Status, language: Language): string[] {
  const { newest, today } = status;
  const entries = (count: number): string => counted(count, 'entry', 'entries');
  const lines = [say(`${counted(status.days, 'day', 'days')}, ${entries(status.entries)}`, `${status.days} 天，${status.entries} 点`)];
  if (newest) {
    const { ref, file } = newest;
    lines.push(say(`newest: ${ref}, ${entries(newest.entries)} (${file})`, `最新：${ref}，${newest.entries} 点（${file}）`));
  }
  lines.push(
    today.isWritten
      ? say(`today: ${today.date}, ${entries(today.entries)}`, `今天：${today.date}，${today.entries} 点`)
      : say(`today: ${today.date}, not begun. \`daybook new\` begins it.`, `今天：${today.date}，还没开始。用 \`daybook new\` 开始。`),
    readmeText(status),
  );
  return [...lines.map((line) => line[language]), ...status.problems];
}

function readmeText({ days, readme }: Status): Bilingual {
  if (readme.file === null)
    return say('README: none. `daybook publish readme` makes one.', 'README：没有。用 `daybook publish readme` 新建。');
  if (days === 0) return say('README: no day to publish yet', 'README：还没有可发布的一天');
  if (readme.isCurrent === null) return say('README: nothing to compare it with', 'README：无从比较');
  if (readme.isCurrent) return say('README: up to date', 'README：已是最新');
  return say('README: behind. `daybook publish readme` brings it up to date.', 'README：不是最新。用 `daybook publish readme` 更新。');
}
