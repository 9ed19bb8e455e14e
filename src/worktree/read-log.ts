import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../base/diagnostic.js';
import { DaybookError } from '../base/errors.js';
import { type Bilingual, say } from '../base/text.js';
import type { Dialect } from '../log/dialect.js';
import { assembleLog } from '../log/log.js';
import { readNote } from '../log/read-note.js';
import type { Log, NoteFile } from '../log/types.js';
import { decodeText } from './decode-text.js';
import { hintOf } from './disk-error.js';
import { isSameLog, type LogParts } from './is-same-log.js';
import { unfinishedWrite } from './journal.js';
import { type Listing, type ListingTrouble, listFiles } from './list-files.js';
import { type NotePaths, notePaths } from './note-paths.js';
import { readRaw } from './read-text-file.js';

/** Reads a folder's notes, all or one; a note whose text is still the same is not parsed again. */
export interface LogReader {
  /** The log as it is now: the same one while nothing of it changed, so that what is worked out of it is known. */
  readLog(dialect: Dialect, recall?: NoteRecall): Log;
  /** One note as it is now; null when it cannot be read. */
  readNote(path: string, dialect: Dialect): NoteFile | null;
}

export function logReader(root: string): LogReader {
  let known: { readonly dialect: Dialect; readonly notes: Map<string, KnownNote> } | null = null;
  const knownIn = (dialect: Dialect): Map<string, KnownNote> => {
    if (known?.dialect !== dialect) known = { dialect, notes: new Map() };
    return known.notes;
  };
  let last: { readonly parts: LogParts; readonly log: Log } | null = null;
  return {
    readLog: (dialect, recall = () => null) => {
      const parts = readParts(root, dialect, knownIn(dialect), recall);
      if (last === null || !isSameLog(last.parts, parts)) last = { parts, log: assembleLog(parts) };
      return last.log;
    },
    readNote: (path, dialect) => readNoteFile(root, path, dialect, knownIn(dialect), []),
  };
}

/** A note as it was read last. Its bytes are kept from the second reading on: to compare them takes a third of the time of decoding them. */
interface KnownNote {
  readonly note: NoteFile;
  readonly bytes: Buffer | null;
}

/** Gives a note that need not be read; null for one that is to be read. */
export type NoteRecall = (path: string) => NoteFile | null;

/**
 * Checks that a folder is a log: it has a folder of notes or a daybook.json.
 * @throws DaybookError `not-a-log`.
 */
export function requireLog(root: string, dialect: Dialect): void {
  const names = [...notePaths(dialect).folders, 'notes'];
  if (existsSync(join(root, 'daybook.json')) || names.some((name) => isFolder(join(root, name)))) return;
  throw new DaybookError(
    'not-a-log',
    say(`${root} is no log: it has neither notes/ nor daybook.json.`, `${root} 不是日志：其中没有 notes/ 文件夹，也没有 daybook.json。`),
    {
      hint: say(
        'Run `daybook init` to make a log here, or give the folder of one with -C.',
        '运行 `daybook init` 在此新建日志，或用 -C 指定日志所在的文件夹。',
      ),
    },
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function readParts(root: string, dialect: Dialect, known: Map<string, KnownNote>, recall: NoteRecall): LogParts {
  requireLog(root, dialect);
  const listing = listFiles(root);
  const paths = notePaths(dialect);
  const readmePath = findReadme(listing);
  const problems: Diagnostic[] = [];
  const read = (path: string): NoteFile | null => readNoteFile(root, path, dialect, known, problems);
  const readme = readmePath === null ? null : read(readmePath);
  const notes: NoteFile[] = [];
  const files = new Set<string>();
  for (const path of listing.files.toSorted()) {
    if (path === readmePath) continue;
    if (!paths.isNote(path)) files.add(path);
    else {
      const note = recall(path) ?? read(path);
      if (note) notes.push(note);
    }
  }
  forget(known, notes, readme);
  problems.push(...listingProblems(listing, paths), ...unfinishedWrite(root));
  problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
  return { dialect, notes, readme, files, problems };
}

/** `README.md` of the log's own folder, in whatever case it is written. */
export function findReadme(listing: Pick<Listing, 'files'>): string | null {
  const named = listing.files.filter((path) => /^readme\.md$/i.test(path)).sort();
  return named.find((path) => path === 'README.md') ?? named[0] ?? null;
}

function readNoteFile(
  root: string,
  path: string,
  dialect: Dialect,
  known: Map<string, KnownNote>,
  problems: Diagnostic[],
): NoteFile | null {
  try {
    const before = known.get(path);
    const bytes = readRaw(join(root, path), path);
    if (before?.bytes?.equals(bytes)) return before.note;
    const decoded = decodeText(path, bytes);
    if (!('text' in decoded)) {
      problems.push(problem(decoded.rule, path, decoded.line, decoded.message));
      return null;
    }
    const isSame = before?.note.text === decoded.text;
    const note = isSame ? before.note : readNote(path, decoded.text, dialect);
    known.set(path, { note, bytes: isSame ? Buffer.from(bytes) : null });
    return note;
  } catch (error) {
    if (!(error instanceof DaybookError)) throw error;
    problems.push(unreadableProblem(path, error.cause));
    return null;
  }
}

/** Keeps no note in memory that is gone from the disk. */
function forget(known: Map<string, KnownNote>, notes: readonly NoteFile[], readme: NoteFile | null): void {
  if (known.size === notes.length + (readme ? 1 : 0)) return;
  const present = new Set(notes.map((note) => note.path));
  for (const path of known.keys()) if (!present.has(path) && path !== readme?.path) known.delete(path);
}

function listingProblems(listing: Listing, paths: NotePaths): Diagnostic[] {
  return listing.troubles
    .filter(
      ({ path }) => paths.isAmongNotes(path) || paths.folders.some((folder) => folder.startsWith(`${path}/`)) || /^readme\.md$/i.test(path),
    )
    .map(({ path, trouble }) => (typeof trouble === 'object' ? unreadableProblem(path, trouble.cause) : linkProblem(path, trouble)));
}

function linkProblem(path: string, trouble: Exclude<ListingTrouble, object>): Diagnostic {
  const rule = trouble === 'outside' ? 'outside-log' : 'not-a-file';
  return problem(rule, path, 1, troubleSentence[trouble](path));
}

const troubleSentence: Readonly<Record<Exclude<ListingTrouble, object>, (path: string) => Bilingual>> = {
  'folder-named-md': (path) =>
    say(
      `${path}:1: is a folder, though its name is that of a note. Rename the folder.`,
      `${path}:1：名字像笔记，却是文件夹。请给文件夹改名。`,
    ),
  special: (path) =>
    say(
      `${path}:1: is no ordinary file, so it is not read. Put a text file in its place.`,
      `${path}:1：不是普通文件，未读取。请换成文本文件。`,
    ),
  outside: (path) =>
    say(
      `${path}:1: is a symlink out of the log, so it is not read. Put the file itself here.`,
      `${path}:1：符号链接指向日志之外，未读取。请把文件本身放在这里。`,
    ),
  'linked-folder': (path) =>
    say(
      `${path}:1: is a symlink to a folder, which is not followed. Move the folder itself here.`,
      `${path}:1：是指向文件夹的符号链接，未跟随。请把文件夹本身移到这里。`,
    ),
  dangling: (path) =>
    say(
      `${path}:1: is a symlink to a file that does not exist. Put the file here, or remove the symlink.`,
      `${path}:1：符号链接指向不存在的文件。请放入文件，或删除该链接。`,
    ),
};

function unreadableProblem(path: string, cause: unknown): Diagnostic {
  const name = path === '' ? '.' : path;
  const { en, zh } = hintOf(cause);
  return problem('unreadable-file', name, 1, say(`${name}:1: cannot be read. ${en}`, `${name}:1：无法读取。${zh}`));
}

function problem(rule: string, file: string, line: number, message: Bilingual): Diagnostic {
  return { rule, severity: 'error', file, line, message, fix: null };
}
