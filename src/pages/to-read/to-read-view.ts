import type { Bilingual } from '../../base/text.js';
import type { QueuedLink } from '../../log/queue/to-read-queue.js';
import type { Mention } from '../../log/subjects/works.js';

/** Which links the page of the to-read queue lists, and how. */
export interface QueueChoice {
  readonly shows: 'waiting' | 'done';
  /** False for the oldest first. */
  readonly isNewestFirst: boolean;
}

/** What the last step did, and to what. */
export interface QueueSaid {
  readonly text: Bilingual;
  /** The link that it was about; null for one that is not in the queue. */
  readonly link: QueuedLink | null;
  /** The entry that notes it. */
  readonly noted: Mention | null;
}

/** What went wrong, with what was typed. */
export interface QueueProblem {
  readonly text: Bilingual;
  readonly hint: Bilingual | null;
  readonly typed: string;
}

/** The page of the to-read queue. */
export interface ToReadView extends QueueChoice {
  /** Every link that was ever queued, oldest first. */
  readonly queue: readonly QueuedLink[];
  readonly said: QueueSaid | null;
  readonly problem: QueueProblem | null;
  /** Lines of the journal that could not be read. */
  readonly broken: readonly Bilingual[];
  /** The day of a moment in the log's time zone. */
  readonly dateOf: (at: string) => string;
  /** The page's own style sheet. */
  readonly style: string;
}

/** The address of the page with a choice. */
export function queueAddress({ shows, isNewestFirst }: QueueChoice): string {
  const query = new URLSearchParams({ ...(shows === 'done' ? { shows } : {}), ...(isNewestFirst ? { order: 'newest' } : {}) });
  return query.size === 0 ? '/to-read' : `/to-read?${query}`;
}
