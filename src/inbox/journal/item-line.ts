import type { Item } from '../item.js';

/** The folder of the inbox's journals, in git. */
export const inboxFolder = '.daybook/inbox';

/** A line of the journals of items: that a source offered something. Lines may stand in any order, and in any of the files. */
export interface ItemLine extends Item {
  /** The id of what it is: of the item that it was known to be when it was kept. */
  readonly id: string;
  /** When it was fetched, as ISO 8601. */
  readonly at: string;
  /** The source's name in daybook.json. */
  readonly source: string;
}

/** The journal that a line goes to: one a month, in UTC. */
export function itemsPath(at: string): string {
  return `${inboxFolder}/items-${at.slice(0, 7)}.jsonl`;
}

/** True for the name of a file in the inbox's folder that holds items. */
export function isItemsFile(name: string): boolean {
  return /^items-\d{4,6}-\d{2}\.jsonl$/.test(name);
}

/** A line as it is written: what the source did not say is left out. */
export function itemLineText({ id, at, source, title, url, links, abstract, authors, venue, published }: ItemLine): string {
  const said = {
    ...{ id, at, source, title, url },
    links: links.length === 0 ? undefined : links,
    abstract: abstract ?? undefined,
    authors: authors.length === 0 ? undefined : authors,
    venue: venue ?? undefined,
    published: published ?? undefined,
  };
  return `${JSON.stringify(said)}\n`;
}
