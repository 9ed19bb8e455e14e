import { charKind, han } from '../text/char-kind.js';

/** What a term is: `exact` has its kind before a colon, `han` begins with a character of a script without spaces, `word` is any other. */
export type TermKind = 'exact' | 'han' | 'word';

export function kindOfTerm(term: string): TermKind {
  if (term.includes(':')) return 'exact';
  return charKind(term, 0) === han ? 'han' : 'word';
}
