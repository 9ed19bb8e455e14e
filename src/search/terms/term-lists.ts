import type { TermCount, Vocabulary } from '../index-reader.js';
import { kindOfTerm } from './term-kind.js';
import { vocabularyOf } from './vocabulary.js';

/** The terms of an index by what one asks for, each list in code unit order. */
export interface TermLists {
  readonly words: Vocabulary;
  /** By first character. */
  readonly han: ReadonlyMap<string, readonly string[]>;
  /** By kind with its colon. */
  readonly exact: ReadonlyMap<string, readonly TermCount[]>;
}

export function termLists(counts: Iterable<readonly [term: string, count: number]>): TermLists {
  const words = new Map<string, number>();
  const han = new Map<string, string[]>();
  const exact = new Map<string, TermCount[]>();
  for (const [term, count] of counts) {
    switch (kindOfTerm(term)) {
      case 'word':
        words.set(term, count);
        break;
      case 'han':
        push(han, String.fromCodePoint(term.codePointAt(0) as number), term);
        break;
      case 'exact':
        push(exact, term.slice(0, term.indexOf(':') + 1), { term, count });
    }
  }
  for (const terms of han.values()) terms.sort();
  for (const terms of exact.values()) terms.sort((a, b) => (a.term < b.term ? -1 : 1));
  return { words: vocabularyOf(words), han, exact };
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
