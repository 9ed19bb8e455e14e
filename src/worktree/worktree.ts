import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { DaybookError } from '../base/errors.js';
import type { Ports } from '../base/ports.js';
import { type Bilingual, say } from '../base/text.js';
import type { Dialect } from '../log/dialect.js';
import type { Log, NoteFile } from '../log/types.js';
import { type Addition, appendInTurn } from './append-in-turn.js';
import { appendText } from './append-text.js';
import type { Change } from './change.js';
import { type Disk, nodeDisk } from './disk.js';
import { type DraftStore, draftStore } from './drafts.js';
import { type ListedNote, listNotes } from './list-notes.js';
import { locateFile } from './locate-file.js';
import { placeFile } from './place-file.js';
import { clearWaiting, putFile } from './put-file.js';
import { logReader, type NoteRecall } from './read-log.js';
import { type FileText, readTextFile } from './read-text-file.js';
import { removeFile } from './remove-file.js';
import { type UndoResult, undoLastWrite } from './undo.js';
import { watchFiles } from './watch-files.js';
import { type Refused, writeChanges } from './write-changes.js';

/** A log's folder: reads it, changes it without losing a byte, and says when it changes. Paths are relative, with `/`. */
export interface Worktree {
  /** Real absolute path of the folder. */
  readonly root: string;
  /** Reads every file of the log but the notes that `recall` gives; files that cannot be read become `problems`. */
  readLog(dialect: Dialect, recall?: NoteRecall): Promise<Log>;
  /** The log's notes, sorted by path, without reading them. */
  listNotes(dialect: Dialect): readonly ListedNote[];
  /** Reads one note as it is now; null when it cannot be read. A note whose text is still the same is not parsed again. */
  readNote(path: string, dialect: Dialect): NoteFile | null;
  readText(path: string): Promise<FileText>;
  /** Absolute path of a file of the log, which may not exist yet; a path or symlink that leaves the log is refused. */
  locate(path: string): string;
  /** Makes all changes or none; refuses when a file is no longer as it was read, and keeps the new text beside it unless it is to be dropped. */
  write(changes: readonly Change[], label: Bilingual, refused?: Refused): Promise<void>;
  /** Puts a picture into the log, never over another one; answers what takes it back, null when it is there already. */
  place(path: string, bytes: Uint8Array): (() => void) | null;
  /** Days that are being written and stand in no note yet. */
  readonly drafts: DraftStore;
  /** Puts a file of bytes into the log, whole or not at all; no `undo` knows of it. */
  putFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Takes a file away, and the folders that this leaves empty; no `undo` knows of it. */
  removeFile(path: string): Promise<void>;
  /** Adds lines to the end of a file that only ever grows; no `undo` knows of it. */
  appendText(path: string, text: string): Promise<void>;
  /** Adds what `decide` makes of the files as they are, while no other daybook writes; no `undo` knows of it. */
  appendInTurn(decide: () => readonly Addition[]): Promise<void>;
  /** Takes away what processes that were killed while they put files left behind. */
  clearWaiting(): Promise<void>;
  /** Takes the last write back. */
  undo(): Promise<UndoResult>;
  /** Resolves when watching has begun; calls `onChange` with the changed paths until the signal aborts. */
  watch(onChange: (paths: readonly string[]) => void, signal: AbortSignal): Promise<void>;
}

/** Opens a folder as a worktree; `disk` is what the bytes go through. */
export function openWorktree(root: string, ports: Ports, disk: Disk = nodeDisk): Worktree {
  const real = realRoot(root);
  const reader = logReader(real);
  return {
    root: real,
    readLog: async (dialect, recall) => reader.readLog(dialect, recall),
    listNotes: (dialect) => listNotes(real, dialect),
    readNote: (path, dialect) => reader.readNote(path, dialect),
    readText: async (path) => readTextFile(real, path),
    locate: (path) => locateFile(real, path),
    write: (changes, label, refused = 'kept') => writeChanges(real, changes, label, refused, ports, disk),
    place: (path, bytes) => placeFile(real, path, bytes, disk),
    drafts: draftStore(real, disk),
    putFile: (path, bytes) => putFile(real, path, bytes),
    removeFile: (path) => removeFile(real, path),
    appendText: (path, text) => appendText(real, path, text),
    appendInTurn: (decide) => appendInTurn(real, decide),
    clearWaiting: () => clearWaiting(real, ports.now()),
    undo: () => undoLastWrite(real, ports, disk),
    watch: (onChange, signal) => watchFiles(real, onChange, signal, ports.logger),
  };
}

function realRoot(root: string): string {
  try {
    return realpathSync(resolve(root));
  } catch (cause) {
    throw new DaybookError('not-a-log', say(`${root}: there is no such folder.`, `${root}：没有这个文件夹。`), {
      hint: say(
        'Give the folder of a log with -C, or make one with `daybook init`.',
        '请用 -C 指定日志所在的文件夹，或用 `daybook init` 新建一个。',
      ),
      cause,
    });
  }
}
