import type { IsoDate } from '../../base/dates.js';
import { say } from '../../base/text.js';
import { addEntry } from '../../log/edit/add-entry.js';
import type { EntryDraft } from '../../log/edit/entry-draft.js';
import { noteOf } from '../../log/log.js';
import { notedBefore } from '../../log/papers/noted-before.js';
import { readNote } from '../../log/read-note.js';
import type { Entry, Log, NoteFile } from '../../log/types.js';
import { applyChanges, type ChangeReport } from '../apply-changes.js';
import type { OperationContext } from '../daybook-context.js';
import { newDayChange } from '../new-day.js';
import { redoWhenChanged } from '../redo-when-changed.js';
import { mentionRef, type NotedRecord, notedRecord, notedWords } from './noted.js';

/** Where an entry goes. */
export interface EntryPlace {
  readonly date: IsoDate;
  /** 1-based; the end of the day when absent. */
  readonly at?: number | undefined;
  readonly dryRun: boolean;
}

/** An entry that was added, or would be. */
export interface AddedEntry extends ChangeReport {
  readonly ref: string;
  readonly file: string;
  readonly noted: NotedRecord[];
  /** The day's note with it. */
  readonly note: NoteFile;
}

/**
 * Writes a draft into its day, which is begun when it is not there, and says what of it was noted before. When somebody else wrote in
 * between, into the log as it is then.
 */
export async function writeDraft(context: OperationContext, log: Log, draft: EntryDraft, place: EntryPlace): Promise<AddedEntry> {
  let known: Log | null = log;
  const make = async () => {
    const seen = known ?? (await context.daybook.readLog());
    known = null;
    const { note, before } = noteFor(seen, place.date);
    const index = place.at === undefined ? note.entries.length : place.at - 1;
    const after = readNote(note.path, addEntry(note, draft, seen.dialect, index), seen.dialect);
    return { seen, before, index, after, ref: `${note.days[0]?.ref ?? place.date}#${index + 1}` };
  };
  const { seen, index, after, ref, report } = await redoWhenChanged(make, ({ before, after, ref }, refused) =>
    applyChanges(context, [{ path: after.path, before, after: after.text }], say(`add ${ref}`, `添加 ${ref}`), place.dryRun, refused),
  );
  const noted = notedBefore(seen, after.entries[index] as Entry);
  const { logger } = context.daybook.ports;
  for (const one of noted) {
    if (one.what !== 'article') logger.info(notedWords(one));
    else logger.warn(say(`${draft.url} is noted already: ${mentionRef(one.first)}.`, `${draft.url} 已经记过：${mentionRef(one.first)}。`));
  }
  return { ref, file: after.path, ...report, noted: noted.map(notedRecord), note: after };
}

/** The day's note, or a new one that is not on the disk yet. */
function noteFor(log: Log, date: IsoDate): { readonly note: NoteFile; readonly before: string | null } {
  const day = log.days.find((each) => each.date === date);
  const note = day && noteOf(log, day);
  if (note) return { note, before: note.text };
  const change = newDayChange(log, date);
  return { note: readNote(change.path, change.after, log.dialect), before: null };
}
