import type { Bilingual, Language } from '../base/text.js';

/** What the page of a search shows; whoever searched makes it. */
export interface SearchView {
  /** The query as typed. */
  readonly asked: string;
  /** A query that cannot be read; the parts together are the query. */
  readonly problem: {
    readonly before: string;
    readonly wrong: string;
    readonly after: string;
    readonly message: Bilingual;
    readonly hint: Bilingual | null;
  } | null;
  /** How the query was understood, part by part. */
  readonly reading: readonly { readonly text: Bilingual; readonly isNegative: boolean }[];
  /** All matches; null when nothing was asked. */
  readonly total: number | null;
  /** 0-based place of the first hit shown. */
  readonly from: number;
  readonly hits: readonly SearchHit[];
  /** Where few match: entries that have much of what was asked, though not all of it. */
  readonly near: readonly SearchHit[];
  readonly offers: readonly SearchOffer[];
  readonly facets: readonly SearchFacet[];
}

export interface SearchHit {
  /** `2022-05-11#3` */
  readonly ref: string;
  /** Path of its note; of its page on a published site. */
  readonly path: string;
  readonly date: string;
  readonly title: string;
  readonly relevance: number;
  readonly titleParts: readonly MarkedText[];
  readonly snippet: readonly MarkedText[];
}

/** A piece of text; `marked` where the query matched. */
export interface MarkedText {
  readonly text: string;
  readonly marked: boolean;
}

/** Another query that may say better what was meant. */
export interface SearchOffer {
  readonly kind: 'spelling' | 'pinyin' | 'topic';
  readonly query: string;
  readonly count: number | null;
}

/** Ways to narrow the results. */
export interface SearchFacet {
  readonly title: Bilingual;
  readonly choices: readonly {
    readonly text: Bilingual;
    readonly count: number;
    /** The whole query that the choice leads to. */
    readonly query: string;
    readonly isChosen: boolean;
  }[];
}

/** Where the results are shown: the page of a server, or a page whose script searches. */
export interface SearchPlace {
  readonly language: Language;
  /** Hits of a page at most. */
  readonly hitsOfPage: number;
  /** The page of a hit. */
  hit(hit: SearchHit): string;
  /** The page of another query, or of further results of one. */
  query(query: string, from?: number): string;
}
