import type { Inbox } from '../../inbox/inbox.js';
import type { InboxItem } from '../../inbox/item.js';
import { mutesOf } from '../../inbox/muted.js';
import type { Mute } from '../../inbox/pin.js';

/** A mute, and how many items it hides. */
export type CountedMute = Mute & { readonly hides: number };

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

/** What is muted, each with how many items it hides; several may hide the same. */
export function countedMutes(inbox: Pick<Inbox, 'mutes' | 'items'>): readonly CountedMute[] {
  const hidden = inbox.items.map(itemMutes(inbox)).filter(({ length }) => length > 0);
  return inbox.mutes.map((mute) => ({ ...mute, hides: hidden.filter((own) => own.includes(mute)).length }));
}
