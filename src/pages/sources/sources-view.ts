import type { Bilingual } from '../../base/text.js';

/** A source of the inbox and how it is, in the words of the page. */
export interface SourceLine {
  readonly name: string;
  /** What its kind is called: `arXiv`. */
  readonly title: string;
  /** What of its kind it is: `cs.CV`. */
  readonly what: string;
  /** Where a person can look at it; null for a folder. */
  readonly url: string | null;
  readonly state: 'fine' | 'failing' | 'new';
  /** When it last answered, on the log's clock. */
  readonly lastSuccess: string | null;
  /** For how many days it told of nothing new. */
  readonly silentDays: number | null;
  readonly failures: number;
  /** Why it fails, or what it had to say. */
  readonly message: string | null;
  readonly hint: string | null;
  /** When it is asked again at the earliest, on the log's clock. */
  readonly nextTry: string | null;
}

/** What the last step did. */
export interface SourcesSaid {
  readonly text: Bilingual;
  /** What names a source that was removed, to put it back; null for any other step. */
  readonly putsBack: string | null;
}

/** What went wrong, with what was typed. */
export interface SourcesProblem {
  readonly text: Bilingual;
  readonly hint: Bilingual | null;
  readonly typed: string;
  readonly name: string;
}

/** The page of the inbox's sources. */
export interface SourcesView {
  readonly sources: readonly SourceLine[];
  /** Since when sources are being asked, on the log's clock; null when none is. */
  readonly fetchingSince: string | null;
  readonly said: SourcesSaid | null;
  readonly problem: SourcesProblem | null;
  /** The page's own style sheet. */
  readonly style: string;
}

/** The address of the page. */
export const sourcesPath = '/inbox/sources';
