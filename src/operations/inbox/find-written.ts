import { createHash } from 'node:crypto';
import { entryKeys } from '../../log/entry-key.js';
import { noteOf } from '../../log/log.js';
import type { Log, NoteFile } from '../../log/types.js';

/** An entry that was written for an item, where it stands now. */
export interface FoundEntry {
  readonly ref: string;
  readonly note: NoteFile;
  /** 0-based in its note file. */
  readonly index: number;
  readonly url: string | null;
  /** Changes whenever a byte of it does, but for its number. */
  readonly hash: string;
}

/** The entry with a key; null when it is gone. */
export function findWritten(log: Log, key: string): FoundEntry | null {
  for (const day of log.days) {
    const at = key.startsWith(`${day.date}:`) ? entryKeys(day).indexOf(key) : -1;
    const entry = day.entries[at];
    const note = noteOf(log, day);
    if (!entry || !note) continue;
    const hash = createHash('sha256').update(note.text.slice(entry.titleSpan.start, entry.span.end).trim()).digest('hex');
    return { ref: `${day.ref}#${at + 1}`, note, index: note.entries.indexOf(entry), url: entry.url, hash };
  }
  return null;
}
