import type { IsoDate } from '../../base/dates.js';
import type { Bilingual } from '../../base/text.js';

/** What a morning brings: kept once, shown everywhere the same. Texts are plain and on one line, addresses are http or https. */
export interface Digest {
  readonly date: IsoDate;
  /** When it was made, as ISO 8601. */
  readonly at: string;
  /** Best first. */
  readonly items: readonly DigestItem[];
  /** How many items waited then, these included. */
  readonly waiting: number;
  /** Every source of the log, with what came of it. */
  readonly sources: readonly DigestSource[];
}

/** One thing that may be worth noting. */
export interface DigestItem {
  /** Names it in the inbox. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly abstract: string | null;
  /** One sentence that a language model wrote about it; null where none did. */
  readonly summary: string | null;
  readonly authors: readonly string[];
  readonly venue: string | null;
  /** The day it was published; null where that is not known. */
  readonly published: IsoDate | null;
  /** Names of the sources that offered it, first one first. */
  readonly sources: readonly string[];
  /** It stands here to find out whether such things are wanted. */
  readonly isExploration: boolean;
  /** Why it stands here. */
  readonly why: Bilingual;
}

/** What came of a source. */
export interface DigestSource {
  readonly name: string;
  readonly said: Bilingual;
  /** Somebody should look at it: nothing came though something should have. */
  readonly isTrouble: boolean;
}
