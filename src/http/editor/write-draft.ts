import { DaybookError } from '../../base/errors.js';
import { type Bilingual, say } from '../../base/text.js';
import type { DayDraft, LooseValue } from '../../log/edit/day-draft.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { type SaveResult, saveDay } from '../../operations/save-day.js';
import type { EditedDay } from './editor-context.js';

/** Writes the draft of a day into its note, unless something typed would get lost by it. */
export async function writeDraft(daybook: Daybook, { draft }: EditedDay): Promise<SaveResult> {
  const [loose] = draft.loose;
  if (loose) throw new DaybookError('bad-value', looseWords(draft, loose), { hint: looseHint });
  return saveDay(daybook, await daybook.readLog(), draft);
}

const looseHint: Bilingual = say('Put it right or empty it, then save again.', '请改好或清空，再保存。');

function looseWords({ loose }: DayDraft, { index, field }: LooseValue): Bilingual {
  const isNameless = index === null && !loose.some((one) => one.index === null && one.field === 'title');
  if (isNameless) return say('The new entry has no title yet, so nothing was saved.', '新的一点还没有标题，因此没有保存。');
  const where = index === null ? say('the new entry', '新的一点') : say(`entry ${index + 1}`, `第 ${index + 1} 点`);
  return say(
    `The ${field} of ${where.en} cannot stand in the note as it is, so nothing was saved.`,
    `${where.zh}的 ${field} 还不能写进笔记，因此没有保存。`,
  );
}
