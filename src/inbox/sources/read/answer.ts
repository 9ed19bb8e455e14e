import type { Item } from '../../item.js';

/** An answer of a source, to be read in a thread with limits. Plain data. */
export interface Answer {
  readonly reader: ReaderName;
  readonly body: Uint8Array;
  /** The `Content-Type` header; "" when there is none. */
  readonly contentType: string;
  /** The address that answered. */
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What the address of a link of a page must contain. */
  readonly match?: string;
}

/** How answers are read. */
export type ReaderName =
  | 'feed'
  | 'arxiv'
  | 'oai'
  | 'hugging-face'
  | 'openreview'
  | 'releases'
  | 'repositories'
  | 'list'
  | 'offered'
  | 'opml';

/** What an answer tells. */
export interface Told {
  /** What the source calls itself; null when it does not say. */
  readonly title: string | null;
  readonly items: readonly Item[];
  /** How many entries it has, those included of which no item can be made. */
  readonly entries: number;
  /** What asks for the rest of a long answer; null when this is all. */
  readonly next: string | null;
  /** Feeds that it names. */
  readonly feeds: readonly NamedFeed[];
}

/** A feed that a page or a list of feeds names. */
export interface NamedFeed {
  readonly title: string | null;
  readonly url: string;
}

/** An answer that tells nothing more than items. */
export function told(items: readonly (Item | null)[], more: Partial<Omit<Told, 'items'>> = {}): Told {
  return { title: null, items: items.filter((item) => item !== null), entries: items.length, next: null, feeds: [], ...more };
}
