import { DaybookError } from '../../../base/errors.js';
import type { Daybook } from '../../daybook-context.js';
import { fetchInbox } from '../fetch-inbox.js';
import { openInbox } from '../open-inbox.js';
import { inboxReader, rankInbox } from '../rank-inbox.js';
import type { MorningSteps } from './run-morning.js';
import { sourceNews } from './source-news.js';

/** The steps of a morning of a log. */
export function morningSteps(daybook: Daybook, onDone?: (done: number) => void): MorningSteps {
  const reader = inboxReader(daybook.config);
  return {
    fetch: async () => {
      try {
        const { reports } = await fetchInbox(daybook, onDone === undefined ? { reader } : { reader, onDone });
        return sourceNews(daybook, reports);
      } catch (error) {
        // What another fetch brings at this moment is there the next morning at the latest.
        if (error instanceof DaybookError && error.code === 'too-many') return sourceNews(daybook, []);
        throw error;
      }
    },
    rank: async () => {
      const log = await daybook.readLog();
      return rankInbox(daybook, log, await openInbox(daybook, log), reader);
    },
  };
}
