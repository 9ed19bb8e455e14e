import type { Bilingual } from '../../base/text.js';

/** What the page that notes something handed over shows. */
export interface SaveView {
  readonly values: SaveValues;
  /** The account or host and the day it was published; '' while nothing is known. */
  readonly about: string;
  /** Where a value is from and how sure it is. */
  readonly origins: Readonly<Partial<Record<'title' | 'abstract', Bilingual>>>;
  readonly offers: readonly Offer[];
  /** Earlier entries about the same. */
  readonly noted: readonly NotedPlace[];
  /** True when what is noted is the entry itself: it is written again only when that was seen. */
  readonly isAgain: boolean;
  /** Why there is no more than this, or why nothing was written; null when all is well. */
  readonly problem: SaveProblem | null;
  /** Today in the log's time zone. */
  readonly today: string;
}

/** The entry as the form has it. */
export interface SaveValues {
  readonly title: string;
  readonly url: string;
  readonly date: string;
  readonly relevance: number;
  readonly abstract: string;
  readonly tips: string;
}

/** A paper, a repository or a picture that the page names, to be taken or left. */
export interface Offer {
  readonly kind: 'paper' | 'code' | 'image';
  readonly title: string | null;
  readonly url: string;
  /** A guess is offered and not taken unless it is chosen. */
  readonly isGuess: boolean;
  readonly isTaken: boolean;
}

/** An entry that noted the same before. */
export interface NotedPlace {
  readonly what: 'article' | 'paper' | 'code';
  readonly ref: string;
  readonly title: string;
  readonly href: string;
}

/** What went wrong, and what may be done. */
export interface SaveProblem {
  readonly text: Bilingual;
  readonly hint: Bilingual | null;
  /** Where it may be tried again; null when that helps nothing. */
  readonly retry: string | null;
}
