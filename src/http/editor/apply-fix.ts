import { applyEdits } from '../../base/diagnostic.js';
import { checkLog } from '../../check/check-log.js';
import { withNote } from '../../log/with-note.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { fixName } from '../../pages/editor/findings-panel.js';
import type { EditedDay } from './editor-context.js';

/** A day's text with what a finding is about put right; null when that finding is no longer there. */
export function applyFix(daybook: Daybook, { seen, open }: EditedDay, text: string, name: string): string | null {
  const log = withNote(seen.log, open.path, text);
  const found = checkLog(log, daybook.config.check).find((one) => one.file === open.path && one.fix !== null && fixName(one) === name);
  return found?.fix ? applyEdits(text, found.fix) : null;
}
