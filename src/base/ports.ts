import type { Logger } from './logger.js';

/** What the program takes from the outside world besides the log's folder; tests hand in their own. */
export interface Ports {
  readonly now: () => Date;
  readonly logger: Logger;
}
