import type { Daybook } from '../operations/daybook-context.js';
import type { LiveLog } from './live.js';

/** Brings the search index up to date in the background, when the log has been read and after each change; returns what ends that. */
export async function keepIndexed(daybook: Daybook, live: LiveLog): Promise<() => Promise<void>> {
  await live.current().catch(() => {}); // Pages come first, and what they have read is not read again.
  const index = await daybook.searchIndex();
  const stop = index.follow((onChange) => live.listen(onChange));
  return () => {
    stop();
    return index.close();
  };
}
