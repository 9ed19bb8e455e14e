import { say } from '../base/text.js';
import type { DayDraft } from '../log/edit/day-draft.js';
import { folderOf } from '../log/edit/rebase-media.js';
import { readNote } from '../log/read-note.js';
import type { Log } from '../log/types.js';
import type { Daybook } from './daybook-context.js';
import { withPermalinks } from './keep-permalinks.js';
import { type MergePart, mergedText, mergeTexts } from './merge-texts.js';
import { textOnDisk } from './open-day.js';

/** What became of a draft that was to be written into the notes. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly text: string; readonly isMerged: boolean }
  | { readonly kind: 'conflict'; readonly disk: string | null; readonly parts: readonly MergePart[] };

/**
 * Writes a draft into its note, with the pictures that it shows. A note that changed on the disk since is brought together with it;
 * where both changed the same lines nothing is written, and the draft stays.
 */
export async function saveDay(daybook: Daybook, log: Log, draft: DayDraft): Promise<SaveResult> {
  const { worktree } = daybook;
  const disk = await textOnDisk(daybook, draft.path);
  const parts = mergeDraft(draft, disk);
  const after = mergedText(parts);
  if (after === null) return { kind: 'conflict', disk, parts };
  if (after !== disk) {
    const label = say(`write ${draft.ref}`, `写 ${draft.ref}`);
    const changes = await withPermalinks(daybook, log, [{ path: draft.path, before: disk, after }]);
    const placed: (() => void)[] = [];
    try {
      placePictures(daybook, draft, after, placed);
      await worktree.write(changes, label);
    } catch (error) {
      for (const takeBack of placed) takeBack();
      throw error;
    }
  }
  worktree.drafts.remove(draft.ref);
  return { kind: 'saved', text: after, isMerged: disk !== draft.base };
}

/** A draft and the note on the disk, brought together. A note that was deleted is not written again unasked. */
export function mergeDraft({ base, text }: Pick<DayDraft, 'base' | 'text'>, disk: string | null): readonly MergePart[] {
  if (base === disk) return [{ kind: 'settled', text }];
  if (disk === null) return [{ kind: 'conflict', mine: text, base: base ?? '', theirs: '' }];
  return mergeTexts(base ?? '', text, disk);
}

/** The folder of a note's pictures, beside it. */
export function picturesFolder(path: string): string {
  const folder = folderOf(path);
  return folder === '' ? 'images' : `${folder}/images`;
}

/** Puts the draft's pictures that the text shows into the log, before the text: a note never shows what is not there. */
function placePictures({ worktree, dialect }: Daybook, draft: DayDraft, text: string, placed: (() => void)[]): void {
  const shown = new Set(readNote(draft.path, text, dialect).entries.flatMap(({ media }) => media.map(({ src }) => src)));
  for (const name of worktree.drafts.pictures(draft.ref)) {
    const bytes = shown.has(`images/${name}`) ? worktree.drafts.picture(draft.ref, name) : null;
    const takeBack = bytes && worktree.place(`${picturesFolder(draft.path)}/${name}`, bytes);
    if (takeBack) placed.push(takeBack);
  }
}
