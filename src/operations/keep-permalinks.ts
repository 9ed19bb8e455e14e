import { dateIn } from '../base/dates.js';
import { attributesPath, withAttributes } from '../log/journal-attributes.js';
import { assembleLog } from '../log/log.js';
import { readNote } from '../log/read-note.js';
import type { Log, NoteFile } from '../log/types.js';
import { entryMarks, movedEntries, movesPath, movesText } from '../publish/site/moves.js';
import type { Change } from '../worktree/change.js';
import type { Daybook } from './daybook-context.js';
import { textOnDisk } from './open-day.js';

/** Changes to notes, and with them the line of each entry whose page gets a new address by them, so that the old one leads on. */
export async function withPermalinks(daybook: Daybook, log: Log, changes: readonly Change[]): Promise<readonly Change[]> {
  const before = marksOf(log, changes);
  const after = marksOf(changedLog(log, changes), changes);
  const known = new Set(before.map(({ slug }) => slug));
  const kept = new Set(after.map(({ slug }) => slug));
  const today = dateIn(daybook.config.timezone, daybook.ports.now());
  const moves = movedEntries(
    before.filter(({ slug }) => !kept.has(slug)),
    after.filter(({ slug }) => !known.has(slug)),
    today,
  );
  if (moves.length === 0) return changes;
  const own = await textOnDisk(daybook, movesPath);
  const attributes = await textOnDisk(daybook, attributesPath);
  const joined = withAttributes(attributes, movesPath);
  return [
    ...changes,
    {
      path: movesPath,
      before: own,
      after: `${own ?? ''}${own === null || own.endsWith('\n') || own === '' ? '' : '\n'}${movesText(moves)}`,
    },
    ...(joined === attributes ? [] : [{ path: attributesPath, before: attributes, after: joined }]),
  ];
}

function marksOf(log: Log, changes: readonly Change[]) {
  const paths = new Set(changes.map(({ path }) => path));
  return log.days.filter((day) => paths.has(day.path)).flatMap(entryMarks);
}

/** The log as it will be read after the changes. */
function changedLog(log: Log, changes: readonly Change[]): Log {
  const texts = new Map(changes.map(({ path, after }) => [path, after] as const));
  const unchanged = log.notes.filter(({ path }) => !texts.has(path)).map((note) => readAnew(note, log));
  const changed = [...texts].flatMap(([path, text]) =>
    text === null || path === log.readme?.path ? [] : [readNote(path, text, log.dialect)],
  );
  return assembleLog({ ...log, notes: [...unchanged, ...changed] });
}

/** A day's ref may change when another file of its date goes. */
function readAnew(note: NoteFile, log: Log): NoteFile {
  return note.days.every((day) => day.ref === day.date) ? note : readNote(note.path, note.text, log.dialect);
}
