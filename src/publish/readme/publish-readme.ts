import type { IsoDate } from '../../base/dates.js';
import { DaybookError } from '../../base/errors.js';
import { type Bilingual, say } from '../../base/text.js';
import { newReadme } from '../../log/edit/new-readme.js';
import { notePath } from '../../log/edit/note-path.js';
import { removeEntry } from '../../log/edit/remove-entry.js';
import { missingReadmeParts, updateReadme } from '../../log/edit/update-readme.js';
import { findDay, newestDay, noteOf } from '../../log/log.js';
import { isDraft, isPrivate, publicLog } from '../../log/public-log.js';
import { readNote } from '../../log/read-note.js';
import { readReadme } from '../../log/read-readme.js';
import type { Log, NoteFile } from '../../log/types.js';
import type { OutputFile } from '../output-file.js';

const path = 'README.md';

/**
 * The log's README with a day published, the newest one when `date` is null: today's section, the update date and the day's line in
 * the history, no other byte. A log without README gets a new one. Private entries are left out; the newest day is the newest that
 * is no draft.
 * @throws DaybookError `bad-value` when the day asked for is a draft, or all its entries are private.
 */
export function publishReadme(log: Log, date: IsoDate | null): OutputFile {
  const published = date === null ? newestNote(log) : noteOfDate(log, date);
  if (isDraft(published.note)) throw draftDay(published.note);
  const note = withoutPrivate(published.note, log);
  const before = log.readme?.text ?? firstReadme(publicLog(log), published.date);
  const body = updateReadme(before, note, published.date, log.dialect, { notePath: note.path });
  return { path, body, remarks: remarksOf(before, log) };
}

/** The note as its file would be without its private entries; entries that count on are renumbered. */
function withoutPrivate(note: NoteFile, { dialect }: Log): NoteFile {
  let shown = note;
  for (let at = note.entries.length - 1; at >= 0; at--) {
    const entry = shown.entries[at];
    if (entry && isPrivate(shown, entry)) shown = readNote(note.path, removeEntry(shown, at), dialect);
  }
  if (note.entries.length > 0 && shown.entries.length === 0) throw allPrivate(note);
  return shown;
}

interface DatedNote {
  readonly date: IsoDate;
  readonly note: NoteFile;
}

function newestNote(log: Log): DatedNote {
  const day = newestDay(publicLog(log)) ?? newestDay(log);
  const note = day && noteOf(log, day);
  if (!day || !note) throw noDays();
  return { date: day.date, note };
}

/** The note whose heading has the date; of several, the one whose file name has it too; without one, the one whose file name has it. */
function noteOfDate(log: Log, date: IsoDate): DatedNote {
  const own = log.notes.find((note) => note.path === notePath(date, log.dialect));
  if (own?.days.some((day) => day.date === date)) return { date, note: own };
  const day = findDay(log, date);
  const note = (day && noteOf(log, day)) ?? own;
  if (!note) throw unknownDay(date, log);
  return { date, note };
}

function firstReadme(log: Log, date: IsoDate): string {
  const started = log.days[0]?.date ?? date;
  const title = (log.dialect.dayHeading[0] ?? '').replace(/[\s（(,，:：-]*\{.*$/, '') || 'Daybook';
  return newReadme(title, started, log.dialect);
}

function remarksOf(before: string, { dialect, readme }: Log): Bilingual[] {
  if (!readme) return [say('There was no README.md; a new one was made.', '原来没有 README.md，已新建。')];
  return missingReadmeParts(readReadme(before, dialect), dialect);
}

function noDays(): DaybookError {
  return new DaybookError('not-a-log', say('The log has no day yet.', '日志里还没有笔记。'), {
    hint: say('Make one with `daybook new`.', '用 `daybook new` 新建一天。'),
  });
}

function draftDay(note: NoteFile): DaybookError {
  return new DaybookError('bad-value', say(`${note.path} is a draft.`, `${note.path} 是草稿。`), {
    hint: say('Take <!-- draft --> out of the note when it is ready.', '写好之后，去掉笔记里的 <!-- draft -->。'),
  });
}

function allPrivate(note: NoteFile): DaybookError {
  return new DaybookError('bad-value', say(`All entries of ${note.path} are private.`, `${note.path} 的每一点都是私密的。`), {
    hint: say('Take <!-- private --> out of those that others may read.', '去掉可以公开的那些点里的 <!-- private -->。'),
  });
}

function unknownDay(date: IsoDate, log: Log): DaybookError {
  const unread = log.problems.find((problem) => problem.file === notePath(date, log.dialect))?.message;
  const newest = newestDay(log)?.date;
  const hint = unread ?? (newest && say(`The newest day is ${newest}.`, `最新的一天是 ${newest}。`));
  return new DaybookError('unknown-ref', say(`The log has no note of ${date}.`, `日志里没有 ${date} 的笔记。`), hint ? { hint } : {});
}
