/** Something as a profile reads it: an entry or a paper that was noted, or an item that is offered. */
export interface ProfileDocument {
  /** Two words of another script than Han that stand beside each other in it count as a pair too. */
  readonly title: string;
  /** What else is said of it; "" for nothing. */
  readonly text: string;
  /** What it is about and where it is from, each once. */
  readonly marks: readonly Mark[];
}

/** A sign of what a document is about or where it is from, besides its words. */
export interface Mark {
  readonly kind: 'topic' | 'venue' | 'author' | 'host';
  /** The same for all documents that have it: `object-detection`, `CVPR`, `arxiv.org`. */
  readonly name: string;
  /** How it is written there, where that is another: `Kaiming He` for `he kaiming`. */
  readonly written?: string;
}

/**
 * Reads the terms of texts. A term has a number from 0, the same for all its words: `detection` and `detecting` are one. Words that say nothing of what a
 * text is about are left out.
 */
export interface TermReader {
  /** Calls `visit` with each term of a text, in order. */
  read(text: string, visit: (term: number) => void): void;
  /** The same, with the word as it stands there. */
  readWords(text: string, visit: (term: number, word: string) => void): void;
  /** True for a term of a script that is read in pairs of characters: Han, kana, Hangul. */
  isHan(term: number): boolean;
}
