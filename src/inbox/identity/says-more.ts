import { looseAddress, ownAddressKey } from './address-key.js';
import type { ItemGroup, Offered } from './item-groups.js';
import { titleKey } from './title-key.js';

/** Whether an offer tells what is not known yet of a thing: another source, address or title, an abstract, authors, a venue. */
export function saysMore(offer: Offered, { lines, keys, titles }: ItemGroup): boolean {
  if (lines.length >= mostLines) return false;
  return (
    !lines.some(({ source }) => source === offer.source) ||
    !titles.has(titleKey(offer.title).key) ||
    (offer.abstract !== null && lines.every(({ abstract }) => abstract === null)) ||
    (offer.authors.length > 0 && lines.every(({ authors }) => authors.length === 0)) ||
    (offer.venue !== null && lines.every(({ venue }) => venue === null)) ||
    hasNewAddress(offer, { lines, keys })
  );
}

/** How many lines of one thing a journal holds at most. */
const mostLines = 40;

/** An address that is known but for what often changes between two copies of it says nothing new. */
function hasNewAddress({ url, links }: Offered, { lines, keys }: Pick<ItemGroup, 'lines' | 'keys'>): boolean {
  const told = [url, ...links].filter((each) => !lines.some((line) => line.url === each || line.links.includes(each)));
  const unknown = told.filter((each) => !keys.has(ownAddressKey(each)));
  if (unknown.length === 0) return false;
  const addresses = new Set(lines.flatMap((line) => [line.url, ...line.links].map(looseAddress)));
  return unknown.some((each) => !addresses.has(looseAddress(each)));
}
