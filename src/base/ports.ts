import type { Fetcher } from './fetcher.js';
import type { Logger } from './logger.js';

/** What the program takes from the outside world besides the log's folder; tests hand in their own. */
export interface Ports {
  readonly now: () => Date;
  readonly logger: Logger;
  /** The way to the web; the program's own when absent. */
  readonly fetch?: Fetcher;
  /** The environment of the process; empty when absent. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Bytes that nobody can guess; the system's when absent. */
  readonly random?: (bytes: number) => Uint8Array;
}
