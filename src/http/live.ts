import type { Diagnostic } from '../base/diagnostic.js';
import type { Log } from '../log/types.js';
import type { Daybook } from '../operations/daybook-context.js';
import { loadTypeset, type Typeset } from '../pages/typeset/typeset.js';
import { ownPictures } from './own-pictures.js';

/** The log as it stands on disk. */
export interface LogState {
  readonly log: Log;
  /** Draws the log's formulas and code; absent or null when there are none. */
  readonly typeset?: Typeset | null;
  /** Changes whenever the log does. */
  readonly version: string;
  /** What `check` finds; worked out when it is first asked for. */
  diagnostics(): readonly Diagnostic[];
}

/** The log of a running server: read once, read again after a change on disk. */
export interface LiveLog {
  current(): Promise<LogState>;
  /** Calls the listener with each new version; returns what ends that. */
  listen(listener: (version: string) => void): () => void;
}

/** Follows a log until the signal aborts. */
export function followLog(daybook: Daybook, check: (log: Log) => readonly Diagnostic[], signal: AbortSignal): LiveLog {
  const listeners = new Set<(version: string) => void>();
  const started = daybook.ports.now().getTime().toString(36);
  let count = 0;
  let state: Promise<LogState> | null = null;

  const lookAtPictures = ownPictures(daybook.worktree, signal);
  const read = async (before: LogState | null, isChanged: boolean): Promise<LogState> => {
    const found = await daybook.readLog();
    if (before && !isChanged && isSame(before.log, found)) return before;
    count += 1;
    const now = stateOf({ log: found, typeset: await loadTypeset(found), version: `${started}-${count}` }, check);
    void lookAtPictures(found, async (log) => {
      if ((await state?.catch(() => null)) === now) state = Promise.resolve({ ...now, log });
    });
    return now;
  };
  const renew = async (isChanged: boolean): Promise<void> => {
    const before = await state?.catch(() => null);
    state = read(before ?? null, isChanged);
    const next = await state.catch(() => null);
    if (next === before) return;
    for (const listener of listeners) listener(next?.version ?? `${started}-lost`);
  };

  void daybook.worktree.watch(() => void renew(true), signal).then(() => renew(false));
  return {
    current: async () => {
      state ??= read(null, true);
      try {
        return await state;
      } catch (error) {
        state = null;
        throw error;
      }
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function stateOf(seen: Omit<LogState, 'diagnostics'>, check: (log: Log) => readonly Diagnostic[]): LogState {
  let found: readonly Diagnostic[] | null = null;
  return {
    ...seen,
    diagnostics: () => {
      found ??= check(seen.log);
      return found;
    },
  };
}

function isSame(a: Log, b: Log): boolean {
  return (
    a.notes.length === b.notes.length &&
    a.notes.every((note, at) => note.path === b.notes[at]?.path && note.text === b.notes[at]?.text) &&
    a.readme?.text === b.readme?.text &&
    a.files.size === b.files.size &&
    [...a.files].every((path) => b.files.has(path)) &&
    a.problems.length === b.problems.length
  );
}
