import type { Mention } from '../log/subjects/works.js';

/** Something that a source offers to be noted, as the source tells of it: texts are plain text, addresses are http or https. */
export interface Item {
  readonly title: string;
  readonly url: string;
  /** Other addresses of the same thing that the source names: its paper, its DOI, its code. */
  readonly links: readonly string[];
  readonly abstract: string | null;
  readonly authors: readonly string[];
  /** `CVPR 2022` */
  readonly venue: string | null;
  /** When it was published, as ISO 8601; null where the source does not say it, or says what cannot be. */
  readonly published: string | null;
}

/** One thing in the inbox, however many sources offered it. */
export interface InboxItem extends Item {
  /** Names it in the journals and on pages: 12 hexadecimal digits. */
  readonly id: string;
  /** What it is about, under each of its addresses: the same for all addresses and versions of one paper. */
  readonly keys: readonly string[];
  /** Who offered it, first one first. */
  readonly sightings: readonly Sighting[];
  /** `noted` the log has an entry about it, however that came there. */
  readonly state: 'new' | 'accepted' | 'dismissed' | 'later' | 'muted' | 'noted';
  /** The entry that notes it. */
  readonly noted: Mention | null;
}

/** That a source offered an item. */
export interface Sighting {
  /** The source's name in daybook.json. */
  readonly source: string;
  /** The address that it gave. */
  readonly url: string;
  /** When it was fetched, as ISO 8601. */
  readonly at: string;
}
