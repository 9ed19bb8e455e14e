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
  /** What is typed or piped into the command. */
  readonly input: () => AsyncIterable<Uint8Array>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** For a verb that waits: from now on, Ctrl-C aborts the signal instead of ending the process. */
  readonly stopSignal: () => AbortSignal;
}
