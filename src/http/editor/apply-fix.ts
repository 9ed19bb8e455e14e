import { applyEdits } from '../../base/diagnostic.js';
import type { DayDraft } from '../../log/edit/day-draft.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { fixName } from '../../pages/editor/findings-panel.js';
import { dayFindings } from './day-findings.js';
import type { EditedDay } from './editor-context.js';

/** A day's text with what a finding is about put right; null when that finding is no longer there. */
export function applyFix(daybook: Daybook, day: EditedDay, draft: DayDraft, name: string): string | null {
  const found = dayFindings(daybook, { ...day, draft }).find((one) => one.fix !== null && fixName(one) === name);
  return found?.fix ? applyEdits(draft.text, found.fix) : null;
}
