import type { Inbox } from '../../inbox/inbox.js';
import type { InboxItem } from '../../inbox/item.js';
import { mutesOf } from '../../inbox/muted.js';
import type { Mute } from '../../inbox/pin.js';

/** What hides items that are muted. */
export function itemMutes({ mutes }: Pick<Inbox, 'mutes'>): (item: InboxItem) => readonly Mute[] {
  const reasons = mutesOf(mutes);
  return (item) =>
    item.state !== 'muted'
      ? []
      : reasons(
          item,
          item.sightings.map(({ url }) => url),
        );
}
