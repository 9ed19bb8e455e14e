import * as z from 'zod';
import type { IsoDate } from '../base/dates.js';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import { notePath } from '../log/edit/note-path.js';
import { renameDay } from '../log/edit/rename-day.js';
import type { Log, NoteFile } from '../log/types.js';
import type { Change } from '../worktree/change.js';
import { applyChanges, changesOutput, dryRunInput, renderChanges } from './apply-changes.js';
import { readDate, wholeDayTarget } from './find-target.js';
import { withPermalinks } from './keep-permalinks.js';
import { listedInReadme } from './listed-in-readme.js';
import { defineOperation, type Operation } from './operation.js';
import { described } from './parameters.js';

/** Gives a day another date. */
export const renameOperation: Operation = defineOperation({
  name: 'rename',
  summary: say('Give a day another date', '给一天改日期'),
  description: say(
    'Moves the note of a day to the file of another date and changes the date in its heading; relative pictures still lead where they led. The README follows with `publish readme` and `check`.',
    '把一天的笔记移到另一日期的文件，并改标题里的日期；相对路径的图片仍指向原处。README 随后用 `publish readme` 和 `check` 更新。',
  ),
  effect: 'write',
  input: z.strictObject({
    date: described(z.string(), say('the day', '哪一天'), 'date'),
    newDate: described(z.string(), say('its new date', '新日期'), 'new-date'),
    ...dryRunInput,
  }),
  positional: ['date', 'newDate'],
  output: z.object({ date: z.string(), file: z.string(), ...changesOutput }),
  examples: [{ command: 'rename 2022-05-11 2022-05-12', text: say('It was the day after', '其实是第二天') }],
  async run(context, input) {
    const date = readDate(input.newDate);
    const log = await context.daybook.readLog();
    const { note, day } = wholeDayTarget(log, input.date);
    refuseTaken(log, note, date);
    const file = notePath(date, log.dialect);
    const after = renameDay(note, date, log.dialect);
    const listed = file === note.path ? null : listedInReadme(log, note.path);
    if (listed) context.daybook.ports.logger.warn(listed);
    const label = say(`rename ${day.ref} to ${date}`, `把 ${day.ref} 改为 ${date}`);
    const changes = await withPermalinks(context.daybook, log, changesOf(note, file, after));
    return { date, file, ...(await applyChanges(context, changes, label, input.dryRun)) };
  },
  render: (output, { language }) => renderChanges(output, language),
});

function changesOf(note: NoteFile, file: string, after: string): Change[] {
  if (file === note.path) return [{ path: file, before: note.text, after }];
  return [
    { path: note.path, before: note.text, after: null },
    { path: file, before: null, after },
  ];
}

function refuseTaken(log: Log, note: NoteFile, date: IsoDate): void {
  const file = notePath(date, log.dialect);
  const other = log.notes.find((each) => each !== note && (each.path === file || each.days.some((day) => day.date === date)));
  if (!other) return;
  throw new DaybookError('exists', say(`${other.path} holds ${date} already.`, `${other.path} 已经是 ${date}。`), {
    hint: say('Choose another date, or remove or rename that day first.', '请选别的日期，或先删除或改名那一天。'),
  });
}
