import * as z from 'zod';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import { nodeDisk } from '../worktree/disk.js';
import { readJournal } from '../worktree/journal.js';
import { dryRunInput } from './apply-changes.js';
import type { Daybook } from './daybook-context.js';
import { defineOperation, type Operation } from './operation.js';
import { unifiedDiff } from './unified-diff.js';

/** Takes the last write back. */
export const undoOperation: Operation = defineOperation({
  name: 'undo',
  summary: say('Take the last change back', '撤销上一次修改'),
  description: say(
    'Brings the files of the last change that Daybook made back, byte for byte. Refuses when one of them was changed since.',
    '把 Daybook 上一次修改的文件逐字节还原。若其中有文件后来又改过，则拒绝。',
  ),
  effect: 'write',
  input: z.strictObject(dryRunInput),
  positional: [],
  output: z.object({
    undone: z.string().meta({ description: 'What the change had been.' }),
    files: z.array(z.string()).meta({ description: 'The files brought back.' }),
    dryRun: z.boolean().meta({ description: 'True when nothing was written.' }),
    diff: z.string().nullable().meta({ description: 'Unified diff of a dry run; null when the change was taken back.' }),
  }),
  examples: [
    { command: 'undo', text: say('Undo what was just done', '撤销刚才的修改') },
    { command: 'undo --dry-run', text: say('See what would be taken back', '看看会撤销什么') },
  ],
  async run({ daybook, language }, input) {
    if (input.dryRun) {
      const { label, changes } = lastWrite(daybook);
      const back = changes.map(({ path, before, after }) => ({ path, before: after, after: before }));
      return { undone: label[language], files: back.map(({ path }) => path), dryRun: true, diff: back.map(unifiedDiff).join('') };
    }
    const result = await daybook.worktree.undo();
    return { undone: result.label[language], files: [...result.paths], dryRun: false, diff: null };
  },
  render(output, { language }) {
    if (output.diff !== null) return output.diff.trimEnd();
    const { undone, files } = output;
    if (files.length > 5) return say(`undone: ${undone} (${files.length} files)`, `已撤销：${undone}（${files.length} 个文件）`)[language];
    return say(`undone: ${undone} (${files.join(', ')})`, `已撤销：${undone}（${files.join('、')}）`)[language];
  },
});

function lastWrite(daybook: Daybook): NonNullable<ReturnType<typeof readJournal>> {
  const journal = readJournal(daybook.root, 'writing', nodeDisk) ?? readJournal(daybook.root, 'last', nodeDisk);
  if (journal) return journal;
  throw new DaybookError('nothing-to-undo', say('There is no write to undo.', '没有可以撤销的写入。'), {
    hint: say('Only the last write is kept; git knows the earlier ones.', '只保留最近一次写入；更早的改动请用 git 查看。'),
  });
}
