import type { TermReader } from '../../inbox/profile/profile-document.js';
import { isEmptyWord } from '../../search/related/empty-words.js';
import { foldPlain } from '../../search/text/fold-text.js';
import { stem } from '../../search/text/stem.js';
import { eachToken } from '../../search/text/tokenize.js';

/** Reads the terms of search's index, English words by their stems. It remembers what it has read: one is for one task. */
export function termReader(): TermReader {
  const terms = new Map<string, string>();
  return (text, visit) => {
    eachToken(foldPlain(text), (word) => {
      let term = terms.get(word);
      if (term === undefined) {
        term = word.length < 2 || isEmptyWord(word) ? '' : stem(word);
        terms.set(word, term);
      }
      if (term !== '') visit(term, word);
    });
  };
}
