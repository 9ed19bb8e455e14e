import * as z from 'zod';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import { moveEntry } from '../log/edit/move-entry.js';
import { applyChanges, changesOutput, dryRunInput, renderChanges } from './apply-changes.js';
import { entryTarget } from './find-target.js';
import { defineOperation, type Operation } from './operation.js';
import { described } from './parameters.js';

/** Gives an entry another place in its day. */
export const moveOperation: Operation = defineOperation({
  name: 'move',
  summary: say('Put an entry at another place of its day', '调整一点在当天的位置'),
  description: say(
    'Moves an entry, with its pictures, to another position of the same day. Typed numbers are renumbered only where they ran on.',
    '把一点连同图片移到当天的另一位置。编号只在原本连续时重排。',
  ),
  effect: 'write',
  input: z.strictObject({
    ref: described(z.string(), say('the entry: date, #, position', '哪一点：日期、#、位置'), 'ref'),
    to: described(z.int().min(1), say('the new position, from 1', '新位置，从 1 开始'), 'position'),
    ...dryRunInput,
  }),
  positional: ['ref', 'to'],
  output: z.object({ ref: z.string().meta({ description: 'The entry’s new ref.' }), ...changesOutput }),
  examples: [{ command: 'move 2022-05-11#3 1', text: say('Put the third entry first', '把第三点放到最前') }],
  async run(context, input) {
    const { daybook } = context;
    const { note, day, index } = entryTarget(await daybook.readLog(), input.ref);
    const last = note.entries.length;
    if (input.to > last) {
      throw new DaybookError('usage', say(`${day.ref} has no position ${input.to}.`, `${day.ref} 没有第 ${input.to} 个位置。`), {
        hint: say(`Its positions run from 1 to ${last}.`, `位置从 1 到 ${last}。`),
      });
    }
    const after = moveEntry(note, index, input.to - 1);
    const ref = `${day.ref}#${input.to}`;
    const label = say(`move ${day.ref}#${index + 1} to ${ref}`, `把 ${day.ref}#${index + 1} 移到 ${ref}`);
    return { ref, ...(await applyChanges(context, [{ path: note.path, before: note.text, after }], label, input.dryRun)) };
  },
  render: (output, { language }) => renderChanges(output, language),
});
