import * as z from 'zod';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import { editableFields, type FieldValue } from '../log/edit/field-value.js';
import { setFields } from '../log/edit/set-fields.js';
import { applyChanges, changesOutput, dryRunInput, renderChanges } from './apply-changes.js';
import { entryTarget } from './find-target.js';
import { withPermalinks } from './keep-permalinks.js';
import { defineOperation, type Operation } from './operation.js';
import { described } from './parameters.js';

const [fields, fieldsZh] = [editableFields.join(', '), editableFields.join('、')];

/** Changes fields of one entry. */
export const editOperation: Operation = defineOperation({
  name: 'edit',
  summary: say('Change fields of one entry', '修改一点的字段'),
  description: say(
    `Sets fields of an entry and leaves every other byte as it is. The first = splits field and value; an empty value empties the field. Fields: ${fields}. A missing field is inserted in the day’s own order; setting what is there changes nothing. Give --set paper=… or --set code=… several times for several links; a paper is “Title https://…” or a URL.`,
    `设置一点的字段，其他字节一律不动。第一个 = 分开字段和值；值为空则清空该字段。字段：${fieldsZh}。缺少的字段按当天的顺序插入；值没变则不改动。多个链接可重复 --set paper=… 或 --set code=…；论文写作“标题 https://…”或 URL。`,
  ),
  effect: 'write',
  input: z.strictObject({
    ref: described(z.string(), say('the entry: date, #, position', '哪一点：日期、#、位置'), 'ref'),
    set: described(z.array(z.string()).min(1), say('a field and its new value', '字段和新值'), 'field=value'),
    ...dryRunInput,
  }),
  positional: ['ref'],
  output: z.object({ ref: z.string(), ...changesOutput }),
  examples: [
    { command: 'edit 2022-05-11#3 --set relevance=3', text: say('Give an entry three stars', '给一点三颗星') },
    {
      command: 'edit 2022-05-11#3 --set tips= --set "title=A better title" --dry-run',
      text: say('See a change before making it', '先看改动再写入'),
    },
  ],
  async run(context, input) {
    const { daybook } = context;
    const values = input.set.map(readAssignment);
    const log = await daybook.readLog();
    const { note, day, index } = entryTarget(log, input.ref);
    const ref = `${day.ref}#${index + 1}`;
    const after = setFields(note, index, values, daybook.dialect);
    const label = say(`edit ${ref}`, `修改 ${ref}`);
    const changes = await withPermalinks(daybook, log, [{ path: note.path, before: note.text, after }]);
    return { ref, ...(await applyChanges(context, changes, label, input.dryRun)) };
  },
  render: (output, { language }) => renderChanges(output, language),
});

/** The first `=` splits; the field's name is looked at where the fields are known. */
function readAssignment(text: string): FieldValue {
  const at = text.indexOf('=');
  if (at > 0) return { field: text.slice(0, at), value: text.slice(at + 1) };
  throw new DaybookError('usage', say(`“${text}” names no field and value.`, `“${text}”没有写明字段和值。`), {
    hint: say('Write --set title=value, or --set title= to empty the field.', '请写成 --set title=值，或用 --set title= 清空。'),
  });
}
