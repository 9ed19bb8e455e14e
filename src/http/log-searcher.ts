import type { Daybook } from '../operations/daybook-context.js';
import { answer } from '../search/answer.js';
import { completeQuery } from '../search/query/complete-query.js';
import type { LogIndex } from '../search/sqlite/open-index.js';
import type { LiveLog } from './live.js';
import type { Searcher } from './search-routes.js';

/** Answers from the index of a log, which is brought up to date when the log changes; a search waits for that, a page does not. */
export function logSearcher(daybook: Daybook, live: LiveLog): Searcher {
  let upToDate: Promise<LogIndex> | null = null;
  let follows = false;
  // Who never searched needs no index.
  const follow = (): void => {
    if (follows) return;
    follows = true;
    live.listen(() => {
      upToDate = null;
      current().catch(() => {});
    });
  };
  const renew = async (): Promise<LogIndex> => {
    const index = await daybook.searchIndex();
    await index.sync();
    return index;
  };
  const current = (): Promise<LogIndex> => {
    follow();
    upToDate ??= renew().catch((error: unknown) => {
      upToDate = null;
      throw error;
    });
    return upToDate;
  };
  return {
    search: async (query, options) => (await current()).read((reader) => answer(reader, query, options)),
    complete: async (query, caret, topicNames) => (await current()).read((reader) => completeQuery(query, caret, reader, topicNames)),
  };
}
