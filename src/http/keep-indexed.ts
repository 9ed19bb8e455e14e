import type { Daybook } from '../operations/daybook-context.js';
import type { LiveLog } from './live.js';

/** Brings the search index up to date in the background, now and after each change of the log; returns what ends that. */
export async function keepIndexed(daybook: Daybook, live: LiveLog): Promise<() => Promise<void>> {
  const index = await daybook.searchIndex();
  const stop = index.follow((onChange) => live.listen(onChange));
  return () => {
    stop();
    return index.close();
  };
}
