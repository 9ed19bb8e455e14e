import type { Fetcher } from '../base/fetcher.js';
import type { LimitedRun } from '../base/limited-run.js';
import type { Ports } from '../base/ports.js';
import type { Language } from '../base/text.js';
import type { Config } from '../log/config.js';
import type { Dialect } from '../log/dialect.js';
import type { Log } from '../log/types.js';
import type { LogIndex } from '../search/sqlite/open-index.js';
import type { Worktree } from '../worktree/worktree.js';

/** An opened log: its folder, its settings, and the one way to its files. Made by `openDaybook`. */
export interface Daybook {
  /** Absolute path of the log's folder. */
  readonly root: string;
  readonly config: Config;
  readonly dialect: Dialect;
  readonly worktree: Worktree;
  readonly ports: Ports;
  /** Reads the whole log anew. */
  readLog(): Promise<Log>;
  /** The index of search, opened when it is first asked for; it is brought up to date by its `sync`. */
  searchIndex(): Promise<LogIndex>;
  /** The way to the web, loaded when it is first asked for. */
  fetcher(): Promise<Fetcher>;
  /** Where foreign content is read. */
  readonly limitedRun: LimitedRun;
}

/** What an operation runs in: the log, and the language its sentences are wanted in. */
export interface OperationContext {
  readonly daybook: Daybook;
  readonly language: Language;
  /** On the command line: the bytes of a file, or of what is pasted for `-`; null when the words name neither. */
  readonly handed?: (input: string) => Promise<HandedBytes | null>;
}

/** What a person hands over instead of an address. */
export interface HandedBytes {
  readonly bytes: Uint8Array;
  readonly isPasted: boolean;
}
