import { readFileSync, statSync } from 'node:fs';
import { DaybookError } from '../../base/errors.js';
import type { Journal } from '../../inbox/journal/read-lines.js';
import { errorNumber, unreadable } from '../../worktree/disk-error.js';
import type { Worktree } from '../../worktree/worktree.js';

type Place = Pick<Worktree, 'locate'>;

/** Files of one kind of journal. One that is as it was is not read again: there are many months, and each page of the server asks for all of them. */
export interface JournalFiles<Line> {
  /**
   * What a file says; nothing where there is none.
   * @throws DaybookError `unreadable` when the system does not give it.
   */
  read(worktree: Place, path: string): Journal<Line>;
  /** Tells that lines were added to what was read, and how many bytes they are: if the file grew by just these, they need not be read. */
  know(worktree: Place, path: string, lines: readonly Line[], bytes: number): void;
}

/** Remembers what `read` makes of the texts of files. */
export function journalFiles<Line>(read: (text: string, path: string) => Journal<Line>): JournalFiles<Line> {
  const known = new Map<string, Known<Line>>();
  const remember = (target: string, one: Known<Line>): void => {
    if (known.size >= mostKnown) known.clear();
    known.set(target, one);
  };
  return {
    read(worktree, path) {
      const target = worktree.locate(path);
      const state = stateOf(target);
      const before = known.get(target);
      if (before && isSame(before.state, state)) return before.journal;
      const journal = readFile(target, path, read);
      remember(target, { state, journal });
      return journal;
    },
    know(worktree, path, lines, bytes) {
      const target = worktree.locate(path);
      const { state: before, journal } = known.get(target) ?? nothing;
      const state = stateOf(target);
      if (state.size !== before.size + bytes || (before.size > 0 && state.ino !== before.ino)) return;
      remember(target, { state, journal: { lines: [...journal.lines, ...lines], problems: journal.problems } });
    },
  };
}

const mostKnown = 240;

interface Known<Line> {
  readonly state: FileState;
  readonly journal: Journal<Line>;
}

/** What changes when a file does. */
interface FileState {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
}

const noFile: FileState = { size: 0, mtimeMs: 0, ino: 0 };
const nothing: Known<never> = { state: noFile, journal: { lines: [], problems: [] } };

function stateOf(target: string): FileState {
  return statSync(target, { throwIfNoEntry: false }) ?? noFile;
}

function isSame(one: FileState, other: FileState): boolean {
  return one.size === other.size && one.mtimeMs === other.mtimeMs && one.ino === other.ino;
}

function readFile<Line>(target: string, path: string, read: (text: string, path: string) => Journal<Line>): Journal<Line> {
  try {
    return read(readFileSync(target, 'utf8'), path);
  } catch (cause) {
    if (errorNumber(cause) === 'ENOENT') return nothing.journal;
    throw cause instanceof DaybookError ? cause : unreadable(path, cause);
  }
}
