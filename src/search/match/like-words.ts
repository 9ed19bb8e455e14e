import type { Vocabulary } from '../index-reader.js';
import { stem } from '../text/stem.js';

/** A word of the vocabulary that a typed word stands for, and how much it counts. */
export interface LikeWord {
  readonly word: string;
  readonly factor: number;
}

/**
 * The words that a typed word stands for: the word itself, words of its stem, words that begin with it and, from three letters on,
 * words that have it anywhere. In code unit order, those that begin otherwise but share the stem last.
 */
export function likeWords(typed: string, { joined }: Vocabulary): readonly LikeWord[] {
  const root = stem(typed);
  const found = wordsWith(joined, typed.length < 3 ? `\n${typed}` : typed).map((word): LikeWord => {
    if (word === typed) return { word, factor: 1 };
    if (!word.startsWith(typed)) return { word, factor: containedFactor };
    return { word, factor: stem(word) === root ? sameStemFactor : continuedFactor };
  });
  // "studies" and "study", "hoping" and "hope" have a beginning in common that is no longer than this.
  const beginning = root.replace(/[eiy]$/, '');
  if (beginning.length < 2) return found;
  const forms = wordsWith(joined, `\n${beginning}`).filter((word) => !word.includes(typed) && stem(word) === root);
  return [...found, ...forms.map((word) => ({ word, factor: sameStemFactor }))];
}

/** The words that begin with a part. */
export function wordsBeginning(part: string, { joined }: Vocabulary): readonly string[] {
  return wordsWith(joined, `\n${part}`);
}

/** The words that end with a part, which has three letters or more; a shorter one is a word of its own. */
export function wordsEnding(part: string, { joined }: Vocabulary): readonly string[] {
  return wordsWith(joined, `${part.length < 3 ? '\n' : ''}${part}\n`);
}

const sameStemFactor = 0.85;
const continuedFactor = 0.7;
const containedFactor = 0.4;

/** The words of the joined vocabulary that a piece of it falls into; a line end in the piece is a word's beginning or end. */
function wordsWith(joined: string, piece: string): string[] {
  const found: string[] = [];
  for (let at = joined.indexOf(piece); at >= 0; ) {
    const within = joined.charCodeAt(at) === lineEnd ? at + 1 : at;
    const start = joined.lastIndexOf('\n', within - 1) + 1;
    const end = joined.indexOf('\n', within);
    found.push(joined.slice(start, end));
    at = joined.indexOf(piece, end);
  }
  return found;
}

const lineEnd = 10;
