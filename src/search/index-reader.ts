import type { SearchDocument } from './search-document.js';

/**
 * An index that can be asked, whatever it is kept in: memory, SQLite or files fetched in parts. Documents are small
 * whole numbers; `find` needs nothing else. Every adapter passes the suite in test/search/index-conformance.ts.
 */
export interface IndexReader {
  readonly summary: IndexSummary;
  /** For each document number, what filters and ranking need. */
  columns(): Promise<Columns>;
  /** Every Latin or digit word of the texts, for parts of words and suggestions. */
  words(): Promise<Vocabulary>;
  /** The Han terms (bigrams and last single characters) that begin with one character. */
  hanTerms(first: string): Promise<readonly string[]>;
  /** The exact terms of one kind, named with its colon, with how many documents have each: `venue:` → `venue:cvpr`, … */
  exactTerms(kind: string): Promise<readonly TermCount[]>;
  /** The documents of terms; a term that no document has is absent. */
  postings(terms: readonly string[]): Promise<ReadonlyMap<string, Postings>>;
  /** What a hit shows, in the order asked; null for a document that is gone. */
  documents(numbers: readonly number[]): Promise<readonly (FoundDocument | null)[]>;
}

/** What a hit shows of a document; `texts` is there for the snippet. */
export type FoundDocument = Pick<SearchDocument, 'ref' | 'key' | 'path' | 'date' | 'title' | 'url' | 'relevance' | 'texts'>;

export interface IndexSummary {
  readonly documents: number;
  /** Mean of `Columns.lengths` over all documents; 0 when there are none. */
  readonly meanLength: number;
}

/** Values by document number; `dates[n] === 0` says that there is no document n. */
export interface Columns {
  /** 20220511 */
  readonly dates: Int32Array;
  readonly places: Uint32Array;
  readonly relevances: Uint8Array;
  /** Bits of `possessions`. */
  readonly has: Uint16Array;
  /** Weighted number of tokens, as in `postings.ts`. */
  readonly lengths: Uint32Array;
}

export interface TermCount {
  readonly term: string;
  readonly count: number;
}

/** All words joined by `\n`, one before the first and one after the last, in code unit order, so that `indexOf` finds parts of words. */
export interface Vocabulary {
  readonly joined: string;
  /** How many documents have a word; 0 for a word that is not there. */
  count(word: string): number;
}

/** The documents that have a term, ascending. */
export interface Postings {
  readonly numbers: Uint32Array;
  /** How often and in how weighty a field, in the units of `fieldWeights`, at most 255. */
  readonly weights: Uint8Array;
  /** Bits of `textFields`; 0 for exact terms. */
  readonly fields: Uint8Array;
  /** Where the term stands; decoded when asked for. Empty for exact terms. */
  positions(): Positions;
}

/** For the i-th document of the postings, `values[starts[i] … starts[i + 1])`: `field × 2^20 + token position in the field`, ascending. */
export interface Positions {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}
