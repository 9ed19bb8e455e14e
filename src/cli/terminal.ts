import type { Fetcher } from '../base/fetcher.js';
import type { Prompts } from './ask-entry.js';

/** Where the command line runs: everything it takes from the process. */
export interface Terminal {
  /** The arguments after `daybook`. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the current folder. */
  readonly folder: string;
  readonly version: string;
  readonly now: () => Date;
  readonly isColor: boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** What is piped in, to its end. */
  readonly stdin: () => Promise<Uint8Array>;
  /** True where a person can be asked: input and messages are on a terminal. */
  readonly isInteractive: boolean;
  /** How a person is asked; the program's own prompts when absent. */
  readonly prompts?: () => Promise<Prompts>;
  /** The way to the web; the program's own when absent. */
  readonly fetch?: Fetcher;
  /** For a verb that waits: from now on, Ctrl-C aborts the signal instead of ending the process. */
  readonly stopSignal: () => AbortSignal;
}
