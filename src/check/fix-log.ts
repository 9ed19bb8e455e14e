import { applyEdits, type Diagnostic, type TextEdit } from '../base/diagnostic.js';
import type { Log } from '../log/types.js';

/** A file of the log with its fixes applied. */
export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Applies the fixes of diagnostics that were found in this log. Where two fixes want the same characters,
 * the first is applied and the other is left for the next check.
 */
export function fixLog(log: Log, diagnostics: readonly Diagnostic[]): FixedFile[] {
  const edits = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    if (!diagnostic.fix) continue;
    const ofFile = edits.get(diagnostic.file);
    if (ofFile) ofFile.push(diagnostic);
    else edits.set(diagnostic.file, [diagnostic]);
  }
  const notes = log.readme ? [log.readme, ...log.notes] : log.notes;
  return notes.flatMap((note) => {
    const found = edits.get(note.path);
    if (!found) return [];
    const after = applyEdits(note.text, withoutOverlaps(found));
    return after === note.text ? [] : [{ path: note.path, before: note.text, after }];
  });
}

/** The edits of whole fixes that do not touch those of an earlier fix. */
function withoutOverlaps(diagnostics: readonly Diagnostic[]): TextEdit[] {
  const fixes = diagnostics.map((diagnostic) => diagnostic.fix ?? []).sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  const taken: TextEdit[] = [];
  let end = -1;
  for (const fix of fixes) {
    const edits = [...fix].sort((a, b) => a.start - b.start);
    const first = edits[0];
    if (!first || first.start < end || isInsertedAgain(first, taken.at(-1))) continue;
    taken.push(...edits);
    end = edits.at(-1)?.end ?? end;
  }
  return taken;
}

function isInsertedAgain(edit: TextEdit, before: TextEdit | undefined): boolean {
  return before !== undefined && edit.start === edit.end && edit.start === before.start && before.start === before.end;
}
