import type { TermReader } from '../../inbox/profile/profile-document.js';
import { isEmptyWord } from '../../search/related/empty-words.js';
import { termIds } from '../../search/terms/term-ids.js';
import { charKind, han } from '../../search/text/char-kind.js';
import { foldPlain } from '../../search/text/fold-text.js';
import { stem } from '../../search/text/stem.js';
import { eachSpan } from '../../search/text/tokenize.js';

/** Reads the terms of search's index, English words by their stems. It remembers what it has read: one is for one task. */
export function termReader(): TermReader {
  const words = termIds();
  const stems = new Map<string, number>();
  const isHan: boolean[] = [];
  // By the number of a word: that of its term, -1 for a word that says nothing.
  let terms = new Int32Array(4096);
  let known = 0;

  const learn = (word: string): number => {
    if (word.length < 2 || isEmptyWord(word)) return -1;
    const term = stem(word);
    let number = stems.get(term);
    if (number === undefined) {
      number = isHan.push(charKind(term, 0) === han) - 1;
      stems.set(term, number);
    }
    return number;
  };
  const termAt = (folded: string, start: number, end: number): number => {
    const word = words.at(folded, start, end);
    // Numbers come in turn, so that a new word's is the first that is not known.
    if (word === known) {
      if (word === terms.length) {
        const larger = new Int32Array(word * 2);
        larger.set(terms);
        terms = larger;
      }
      terms[known++] = learn(folded.slice(start, end));
    }
    return terms[word] as number;
  };
  return {
    read(text, visit) {
      const folded = foldPlain(text);
      eachSpan(folded, (start, end) => {
        const term = termAt(folded, start, end);
        if (term !== -1) visit(term);
      });
    },
    readWords(text, visit) {
      const folded = foldPlain(text);
      eachSpan(folded, (start, end) => {
        const term = termAt(folded, start, end);
        if (term !== -1) visit(term, folded.slice(start, end));
      });
    },
    isHan: (term) => isHan[term] === true,
  };
}
