import { withoutTracking } from '../base/urls.js';
import { isStrongId } from '../log/papers/strong-ids.js';
import { ownAddressKey } from './identity/address-key.js';
import type { ItemGroup } from './identity/item-groups.js';
import { paperLines, paperPage, type SourceHosts } from './identity/paper-source.js';
import type { InboxItem, Sighting } from './item.js';
import type { ItemLine } from './journal/item-line.js';

/**
 * A thing as its sources together tell of it: a paper as the host says it that numbers it, else as the first one says it, and from the others what that
 * one does not say.
 */
export function itemOf({ id, keys, lines: told }: ItemGroup, hosts: SourceHosts): Omit<InboxItem, 'state' | 'noted'> {
  const lines = told.length === 1 ? told : [...paperLines(told, hosts), ...told];
  const [first] = lines as readonly [ItemLine];
  // A host that numbers papers has the abstract itself, a feed often only its beginning.
  const byPapers = lines.length === 1 ? lines : [...lines.filter(({ url }) => isStrongId(ownAddressKey(url))), ...lines];
  const url = paperPage(withoutTracking(first.url));
  return {
    id,
    keys: [...keys],
    title: first.title,
    url,
    links: otherAddresses(url, told),
    abstract: byPapers.find(({ abstract }) => abstract !== null)?.abstract ?? null,
    authors: lines.find(({ authors }) => authors.length > 0)?.authors ?? [],
    venue: lines.find(({ venue }) => venue !== null)?.venue ?? null,
    published: lines.find(({ published }) => published !== null)?.published ?? null,
    sightings: sightingsOf(told),
  };
}

/** Each address once, however it is written. */
function otherAddresses(url: string, lines: readonly ItemLine[]): readonly string[] {
  if (lines.length === 1 && lines[0]?.links.length === 0) return [];
  const all = lines.flatMap((line) => [withoutTracking(line.url), ...line.links]);
  const byKey = new Map([url, ...all].toReversed().map((each) => [ownAddressKey(each), each]));
  byKey.delete(ownAddressKey(url));
  return [...byKey.values()].toReversed();
}

/** The first time that each source offered it. */
function sightingsOf(lines: readonly ItemLine[]): readonly Sighting[] {
  const bySource = new Map<string, Sighting>();
  for (const { source, url, at } of lines) if (!bySource.has(source)) bySource.set(source, { source, url, at });
  return [...bySource.values()];
}
