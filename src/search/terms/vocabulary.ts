import type { Vocabulary } from '../index-reader.js';

/** A vocabulary from words with the number of documents that have each. */
export function vocabularyOf(counts: ReadonlyMap<string, number>): Vocabulary {
  const words = [...counts.keys()].sort();
  return { joined: words.length === 0 ? '' : `\n${words.join('\n')}\n`, count: (word) => counts.get(word) ?? 0 };
}
