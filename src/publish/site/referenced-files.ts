import { linkTargets } from '../../log/link-targets.js';
import type { Log } from '../../log/types.js';
import { pathInLog } from '../../pages/safe-href.js';

/** The files of a log that its pages show or link to, sorted; nothing else of the log's folder is published. */
export function referencedFiles(log: Log): readonly string[] {
  const found = new Set<string>();
  for (const note of log.readme ? [...log.notes, log.readme] : log.notes) {
    for (const target of linkTargets(note)) {
      const path = pathInLog(target, note.path);
      if (path !== null && log.files.has(path)) found.add(path);
    }
  }
  return [...found].sort();
}
