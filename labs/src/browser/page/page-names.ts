import { wordOf } from '../../lab-words.js';
import type { Bilingual } from '../../text.js';
import { tell } from './words.js';

/** What the page calls things of its lab, in its language. */
export interface PageNames {
  /** The title of an output. */
  output(name: string): string;
  /** A word of a result, such as a stage or a column. */
  word(word: string): string;
  sentence(text: Bilingual): string;
}

/** The names that the page was given with its lab; what has none is called as it is. */
export function pageNames(lab: HTMLElement): PageNames {
  const given = (json: string | undefined) => new Map<string, string>(Object.entries(JSON.parse(json ?? '{}')));
  const [outputs, words] = [given(lab.dataset.outputs), given(lab.dataset.words)];
  return {
    output: (name) => outputs.get(name) ?? name,
    word: (word) => wordOf(words, word) ?? word,
    sentence: tell,
  };
}
