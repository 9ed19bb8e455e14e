/** Work on foreign content that must neither fill the memory nor go on for ever. */
export interface LimitedTask {
  /** The module that does it: a name from package.json's imports, such as `#limited/read-html`, or an absolute path. */
  readonly module: string;
  /** The function that it exports; it takes one value that can be cloned and gives another, or a promise of it. */
  readonly name: string;
  /** What is worked on, for the sentence that says why it could not be: an address or a file's name. */
  readonly about: string;
  /** Milliseconds that it may take; 10,000 when absent. */
  readonly timeout?: number;
  /** Megabytes of objects that it may hold; 256 when absent. */
  readonly maxMemory?: number;
  readonly signal?: AbortSignal;
}

/**
 * Runs a task apart from the program, within limits of time and memory.
 * @throws DaybookError what the task threw, `too-large` when it went over a limit, `unreadable` when it failed.
 */
export type LimitedRun = <Output>(task: LimitedTask, input: unknown) => Promise<Output>;
