import * as z from 'zod';
import { say } from '../base/text.js';
import { removeEntry } from '../log/edit/remove-entry.js';
import type { Log } from '../log/types.js';
import type { Change } from '../worktree/change.js';
import { applyChanges, changesOutput, dryRunInput, renderChanges } from './apply-changes.js';
import { entryTarget, wholeDayTarget } from './find-target.js';
import { listedInReadme } from './listed-in-readme.js';
import { defineOperation, type Operation } from './operation.js';
import { described } from './parameters.js';

/** Takes an entry, or a whole day, out of the log. */
export const removeOperation: Operation = defineOperation({
  name: 'remove',
  summary: say('Remove an entry or a whole day', '删除一点或一整天'),
  description: say(
    'Removes an entry from its day, or the file of a day when only a date is given. `daybook undo` brings it back.',
    '从当天删去一点；只给日期则删去当天的文件。`daybook undo` 可以恢复。',
  ),
  effect: 'write',
  input: z.strictObject({
    ref: described(z.string(), say('an entry (2022-05-11#3) or a day (2022-05-11)', '一点（2022-05-11#3）或一天（2022-05-11）'), 'ref'),
    ...dryRunInput,
  }),
  positional: ['ref'],
  output: z.object({ ref: z.string(), ...changesOutput }),
  examples: [
    { command: 'remove 2022-05-11#3', text: say('Remove the third entry of a day', '删去某天的第三点') },
    { command: 'remove 2022-05-11 --dry-run', text: say('See what removing a day would take away', '看看删除一天会去掉什么') },
  ],
  async run(context, input) {
    const log = await context.daybook.readLog();
    const { ref, change } = input.ref.includes('#') ? withoutEntry(log, input.ref) : withoutDay(log, input.ref);
    const listed = change.after === null ? listedInReadme(log, change.path) : null;
    if (listed) context.daybook.ports.logger.warn(listed);
    return { ref, ...(await applyChanges(context, [change], say(`remove ${ref}`, `删除 ${ref}`), input.dryRun)) };
  },
  render: (output, { language }) => renderChanges(output, language),
});

function withoutEntry(log: Log, wanted: string): { ref: string; change: Change } {
  const { note, day, index } = entryTarget(log, wanted);
  return { ref: `${day.ref}#${index + 1}`, change: { path: note.path, before: note.text, after: removeEntry(note, index) } };
}

function withoutDay(log: Log, wanted: string): { ref: string; change: Change } {
  const { note, day } = wholeDayTarget(log, wanted);
  return { ref: day.ref, change: { path: note.path, before: note.text, after: null } };
}
