import type { Diagnostic } from '../../base/diagnostic.js';
import { checkLog } from '../../check/check-log.js';
import type { Log } from '../../log/types.js';
import { withNote } from '../../log/with-note.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { picturesFolder } from '../../operations/save-day.js';
import type { EditedDay } from './editor-context.js';

/** What a check finds in a day as its draft has it. Checking walks over the whole log, so the last draft's findings are kept. */
export function dayFindings(daybook: Daybook, { seen, open, draft }: EditedDay): readonly Diagnostic[] {
  const { log, diagnostics } = seen;
  const ofDay = (found: readonly Diagnostic[]): readonly Diagnostic[] => found.filter(({ file }) => file === open.path);
  const isSaved = log.notes.some(({ path, text }) => path === open.path && text === draft.text);
  if (isSaved && diagnostics) return ofDay(diagnostics);
  const known = last.get(log);
  if (known?.path === open.path && known.text === draft.text) return known.found;
  const found = ofDay(checkLog(withNote(log, open.path, draft.text, draftPictures(daybook, open)), daybook.config.check));
  last.set(log, { path: open.path, text: draft.text, found });
  return found;
}

const last = new WeakMap<Log, { readonly path: string; readonly text: string; readonly found: readonly Diagnostic[] }>();

/** The paths that a draft's pictures will have when the day is saved. */
export function draftPictures({ worktree }: Daybook, { ref, path }: EditedDay['open']): string[] {
  return worktree.drafts.pictures(ref).map((name) => `${picturesFolder(path)}/${name}`);
}
