import { type Remembered, remembered } from '../../base/remembered.js';
import { linkTargets } from '../../log/link-targets.js';
import type { Log, NoteFile } from '../../log/types.js';
import { pathInLog } from '../../pages/safe-href.js';

/** The files of a log that its pages show or link to, sorted; nothing else of the log's folder is published. */
export function referencedFiles(log: Log): readonly string[] {
  const found = new Set<string>();
  for (const note of log.readme ? [...log.notes, log.readme] : log.notes) {
    for (const path of localTargets(note)) if (log.files.has(path)) found.add(path);
  }
  return [...found].sort();
}

/** The paths in the log that a note points to, whether there is a file or not. */
export const localTargets: Remembered<NoteFile, readonly string[]> = remembered<NoteFile, readonly string[]>((note) => [
  ...new Set(linkTargets(note).flatMap((target) => pathInLog(target, note.path) ?? [])),
]);
