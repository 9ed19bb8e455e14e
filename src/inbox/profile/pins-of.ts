import { repositoryId } from '../../log/papers/strong-ids.js';
import { venuesOf } from '../../log/subjects/venues.js';
import type { Item } from '../item.js';
import { authorKey } from '../muted.js';
import type { Pin } from '../pin.js';

/** What of a reader's pins an item has, in the order of the pins. */
export function pinsOf(item: Item, pins: readonly Pin[]): readonly Pin[] {
  return pins.filter((pin) => hasPin(item, pin));
}

function hasPin({ authors, venue, url, links }: Item, { what, value }: Pin): boolean {
  switch (what) {
    case 'author':
      return authors.some((author) => authorKey(author) === authorKey(value));
    case 'venue':
      return venue !== null && isVenue(venue, value);
    case 'repository':
      return [url, ...links].some((address) => isRepository(address, value));
  }
}

/** A venue without a year is that of every year: `CVPR`. */
function isVenue(venue: string, value: string): boolean {
  if (folded(venue) === folded(value)) return true;
  const [pinned] = venuesOf(value);
  if (pinned === undefined) return folded(venue).replace(/ ?(?:19|20)\d\d$/, '') === folded(value);
  return venuesOf(venue).some(({ name, year }) => name === pinned.name && (pinned.year === null || pinned.year === year));
}

/** `microsoft/Cream`, or its address. */
function isRepository(address: string, value: string): boolean {
  const id = repositoryId(address);
  return id !== null && (id === repositoryId(value) || id === `github:${value.trim().toLowerCase()}`);
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
