import type { Daybook } from '../operations/daybook-context.js';
import { answer } from '../search/answer.js';
import { completeQuery } from '../search/query/complete-query.js';
import type { Searcher } from './search-routes.js';

/** Answers from the index of a log, which keeps itself up to date; a search waits for that, a page does not. */
export function logSearcher(daybook: Daybook): Searcher {
  return {
    search: async (query, options) => (await daybook.searchIndex()).read((reader) => answer(reader, query, options)),
    complete: async (query, caret, topicNames) =>
      (await daybook.searchIndex()).read((reader) => completeQuery(query, caret, reader, topicNames)),
  };
}
