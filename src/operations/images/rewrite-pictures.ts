import { applyEdits } from '../../base/diagnostic.js';
import { folderOf, rebasePath } from '../../log/edit/rebase-media.js';
import type { Log } from '../../log/types.js';
import type { Change } from '../../worktree/change.js';
import type { LogPicture } from './log-pictures.js';

/** The notes with the paths of kept copies in place of the addresses of these pictures; no other byte changes. */
export function rewritePictures(log: Log, pictures: readonly LogPicture[]): readonly Change[] {
  const notes = new Set(pictures.map(({ note }) => note));
  return [...notes].map((note) => {
    const edits = pictures.flatMap(({ note: own, media, url }) => {
      const kept = own === note && url !== null ? log.pictures?.get(url) : undefined;
      return kept && log.files.has(kept.path) ? [{ ...media.srcSpan, text: rebasePath(kept.path, '', folderOf(note.path)) }] : [];
    });
    return { path: note.path, before: note.text, after: applyEdits(note.text, edits) };
  });
}
