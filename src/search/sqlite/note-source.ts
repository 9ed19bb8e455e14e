import type { Dialect } from '../../log/dialect.js';
import type { Topic } from '../../log/subjects/topics.js';
import type { NoteFile } from '../../log/types.js';

/** Where the index gets a log's notes from, and by what it reads them. */
export interface NoteSource {
  readonly dialect: Dialect;
  readonly topics: readonly Topic[];
  /** Names the program as it is built: another one may read notes in another way. */
  readonly program: string;
  /** All notes, sorted by path, without reading them. */
  list(): readonly NoteStamp[];
  /** Reads one note as it is now; null when it cannot be read. */
  read(path: string): NoteFile | null;
}

/** What tells, without reading a note, whether it is still the same. */
export interface NoteStamp {
  readonly path: string;
  /** Another one says that the file may have changed: made of its size and times. */
  readonly stamp: string;
  /** False when the file is so young that it could change without getting another stamp. */
  readonly isSettled: boolean;
}
