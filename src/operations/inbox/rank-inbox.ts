import type { Inbox } from '../../inbox/inbox.js';
import type { RankedItem } from '../../inbox/ranked-item.js';
import type { Log } from '../../log/types.js';
import type { Daybook } from '../daybook-context.js';

/** Ranks what waits, the newest first. */
export async function rankInbox(_daybook: Daybook, _log: Log, { items }: Inbox): Promise<readonly RankedItem[]> {
  const at = ({ sightings }: RankedItem['item']): string => sightings[0]?.at ?? '';
  return items
    .filter(({ state }) => state === 'new')
    .sort((a, b) => (at(a) < at(b) ? 1 : -1))
    .map((item) => ({ item, score: 0, isExploration: false, because: { words: [], near: [], pins: [] } }));
}
