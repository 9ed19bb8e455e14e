import type { FoundDocument } from './index-reader.js';
import type { Narrowing } from './narrowing.js';

/** What a search answers. */
export interface SearchResult {
  /** All matches, however few are shown. */
  readonly total: number;
  readonly hits: readonly Hit[];
  /**
   * Where few match: entries that have much of what was asked though not all of it, best first. They are no matches, are shown apart
   * and never counted in `total`.
   */
  readonly near: readonly Hit[];
  readonly narrowing: Narrowing;
  /** Queries that may say better what was meant; offered, never mixed in. */
  readonly offers: readonly Offer[];
}

export interface Hit extends Omit<FoundDocument, 'texts'> {
  /** Larger is better; comparable within one result only. */
  readonly score: number;
  readonly titleParts: readonly TextPart[];
  readonly snippet: readonly TextPart[];
}

/** A piece of text; `marked` where the query matched. */
export interface TextPart {
  readonly text: string;
  readonly marked: boolean;
}

export interface Offer {
  /** `spelling` did you mean · `pinyin` was read as Han · `topic` entries of a topic that do not use the word. */
  readonly kind: 'spelling' | 'pinyin' | 'topic';
  /** The whole query to ask instead. */
  readonly query: string;
  /** How many documents it would find at least, where known; null otherwise. */
  readonly count: number | null;
}
