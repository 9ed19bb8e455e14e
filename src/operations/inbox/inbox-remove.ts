import * as z from 'zod';
import { say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import { changesOutput, dryRunInput } from '../apply-changes.js';
import { defineOperation, type Operation } from '../operation.js';
import { described } from '../parameters.js';
import { removeSource } from './change-sources.js';

/** Removes a source from the inbox. */
export const inboxRemoveOperation: Operation = defineOperation({
  name: 'inbox remove',
  summary: say('Remove a source from the inbox', '从收件箱移除来源'),
  description: say(
    'Takes a source out of daybook.json; no other byte of it changes, and `undo` takes it back. What it offered stays in the inbox.',
    '从 daybook.json 移除来源，其他字节不动，可用 `undo` 撤销。它带来的内容仍留在收件箱。',
  ),
  effect: 'write',
  input: z.strictObject({
    name: described(z.string(), say('its name in `inbox list`', '它在 `inbox list` 里的名称'), 'name'),
    ...dryRunInput,
  }),
  positional: ['name'],
  output: z.object({ name: z.string(), ...changesOutput }),
  examples: [{ command: 'inbox remove cs.CV', text: say('No more of it', '不再获取') }],
  async run(context, { name, dryRun }) {
    const { removed, report } = await removeSource(context, name, dryRun);
    return { name: removed.name, ...report };
  },
  render: ({ name, diff }, { language }) =>
    diff === null ? say(`removed ${visible(name)}`, `已移除 ${visible(name)}`)[language] : diff.trimEnd(),
});
