import { type Bilingual, say } from './text.js';

/** What words of a lab's results are called where people read them: names of stages, columns and values, and what stands in cells. `#` stands for any number. */
export type LabWords = Readonly<Record<string, Bilingual>>;

/** Words whose English is the word itself. */
export function namedAs(chinese: Readonly<Record<string, string>>): LabWords {
  return Object.fromEntries(Object.entries(chinese).map(([word, zh]) => [word, say(word, zh)]));
}

/**
 * What a word is called among words of one language; undefined for one that is not there.
 * @example wordOf(new Map([['shared #', '共享层 #']]), 'shared 3') is '共享层 3'
 */
export function wordOf(words: ReadonlyMap<string, string>, word: string): string | undefined {
  const numbers = word.match(/\d+/g) ?? [];
  return words.get(word) ?? words.get(word.replace(/\d+/g, '#'))?.replace(/#/g, () => numbers.shift() ?? '');
}
