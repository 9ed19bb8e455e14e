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
}

/**
 * Calls `visit` with each term of a text, in order, and with the word that it stands for: `detect` for `detection`. Words that say nothing of
 * what a text is about are left out.
 */
export type TermReader = (text: string, visit: (term: string, word: string) => void) => void;

/** True for a term of the script that is read in pairs of characters: Han, kana, Hangul. */
export function isHanTerm(term: string): boolean {
  return term.charCodeAt(0) >= 0x2e80;
}
