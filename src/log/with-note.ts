import { assembleLog } from './log.js';
import { readNote } from './read-note.js';
import type { Log, NoteFile } from './types.js';

/** The log as it would be if a note had another text, with further files beside it, such as its pictures. */
export function withNote(log: Log, path: string, text: string, files: readonly string[] = []): Log {
  return withReadNote(log, readNote(path, text, log.dialect), files);
}

/** The same with a note that was read. */
export function withReadNote(log: Log, note: NoteFile, files: readonly string[] = []): Log {
  const others = log.notes.filter((one) => one.path !== note.path).map((one) => readAnew(one, log));
  return assembleLog({ ...log, notes: [...others, note], files: new Set([...log.files, ...files]) });
}

/** A day's ref may change when another file of its date comes or goes. */
function readAnew(note: NoteFile, log: Log): NoteFile {
  return note.days.every((day) => day.ref === day.date) ? note : readNote(note.path, note.text, log.dialect);
}
