import { charKind, han } from '../text/char-kind.js';
import { foldPlain } from '../text/fold-text.js';

/** A piece of a text between two signs, in words. */
export interface Clause {
  /** The whole text that it is of. */
  readonly text: string;
  readonly words: readonly Word[];
}

/** A word and where it stands in its text, in UTF-16 units. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** The clauses of a text in words, Chinese ones by dictionary; spaces and hyphens do not end one, and addresses are left out. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let words: Word[] = [];
  const end = (): void => {
    if (words.length > 0) clauses.push({ text, words });
    words = [];
  };
  for (const { segment, index, isWordLike } of segmenter().segment(withoutAddresses(text))) {
    if (isWordLike) words.push({ folded: foldPlain(segment), start: index, end: index + segment.length });
    else if (!/^[ \t\u3000-]+$/.test(segment)) end();
  }
  end();
  return clauses;
}

/** Words as one line that another line can be looked up in: Latin words stand between spaces, Han side by side. */
export function lineOf(words: readonly Word[]): string {
  return words
    .map(({ folded }) => (charKind(folded, 0) === han ? folded : ` ${folded} `))
    .join('')
    .replaceAll('  ', ' ');
}

/** The same length, so that places stay. */
function withoutAddresses(text: string): string {
  return text.slice(0, mostText).replace(/https?:\/\/[!-~]+/gi, (address) => '|'.repeat(address.length));
}

/** In UTF-16 units; what a longer text says besides is not compared. */
const mostText = 8_000;

let made: Intl.Segmenter | undefined;

function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return made;
}
