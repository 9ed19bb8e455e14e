import type { Fetcher } from '../base/fetcher.js';
import type { LimitedRun } from '../base/limited-run.js';
import type { Ports } from '../base/ports.js';
import type { Bilingual, Language } from '../base/text.js';
import type { Config } from '../log/config.js';
import type { Dialect } from '../log/dialect.js';
import type { Log } from '../log/types.js';
import type { LogIndex } from '../search/sqlite/open-index.js';
import type { Worktree } from '../worktree/worktree.js';
import type { EntryAsker } from './add/entry-asker.js';

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
  /** The way to the language model of the settings, wherever that is; no page and no feed goes this way. */
  modelFetcher(): Promise<Fetcher>;
  /** Where foreign content is read. */
  readonly limitedRun: LimitedRun;
}

/** What an operation runs in: the log, and the language its sentences are wanted in. */
export interface OperationContext {
  readonly daybook: Daybook;
  readonly language: Language;
  /** Reads what was named or pasted on the command line; absent where the caller is no neighbour of the files. */
  readonly handed?: (name: string) => Promise<Handed | null>;
  /** The person at a terminal; absent where nobody can be asked. */
  readonly asker?: EntryAsker;
  /** Asks that person a question; true for yes. */
  readonly confirm?: (question: Bilingual) => Promise<boolean>;
  /** For a verb that takes long: from the call on, Ctrl-C aborts the signal; absent where nobody can stop it. */
  readonly stopSignal?: () => AbortSignal;
}

/** A file, or what was pasted, that the command line hands over. */
export interface Handed {
  readonly bytes: Uint8Array;
  readonly isPasted: boolean;
}
