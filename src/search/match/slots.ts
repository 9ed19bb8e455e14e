import { charKind, han, sizeOf } from '../text/char-kind.js';
import { foldPlain } from '../text/fold-text.js';
import { tokenize } from '../text/tokenize.js';

/** One of the terms that a typed run of characters asks for, and how far behind the first it stands. */
export interface Slot {
  /** `pair` two Han characters · `char` one alone, which may begin a pair · `word` letters and digits. */
  readonly kind: 'pair' | 'char' | 'word';
  readonly term: string;
  readonly offset: number;
}

/** The terms of a typed text: its words, and its Han in overlapping pairs. Empty when it has neither letter nor digit. */
export function slotsOf(text: string): readonly Slot[] {
  const tokens = tokenize(foldPlain(text));
  const first = tokens[0]?.position ?? 0;
  return tokens.flatMap(({ term, position, start }, at): Slot[] => {
    const offset = position - first;
    if (charKind(term, 0) !== han) return [{ kind: 'word', term, offset }];
    // The last character of a run is part of the pair before it.
    if (hasPair(term)) return [{ kind: 'pair', term, offset }];
    return (tokens[at - 1]?.end ?? -1) > start ? [] : [{ kind: 'char', term, offset }];
  });
}

function hasPair(term: string): boolean {
  return term.length > sizeOf(term, 0);
}
