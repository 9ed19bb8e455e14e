import { flatFacts, shortData } from '../browser/page/flat-facts.js';
import type { LabResult } from '../lab.js';

/** The words that a page would show of results: names of stages, columns and facts, facts that are words, and what stands in cells but for names of files. */
export function wordsOfResults({ tables, data, timings }: Pick<LabResult, 'tables' | 'data' | 'timings'>): {
  readonly names: readonly string[];
  readonly cells: readonly string[];
} {
  const words: string[] = timings.map(({ stage }) => stage);
  const word = (each: string) => {
    words.push(each);
    return each;
  };
  for (const [, value] of shortData(data)) flatFacts(value, { word, sentence: ({ zh }) => zh });
  const rows = Object.values(tables);
  const columns = rows.flatMap(([head = []]) => head.map(String));
  const cells = rows.flatMap((table) => table.slice(1).flat()).filter((cell) => typeof cell === 'string');
  return { names: lettered([...words, ...columns]), cells: lettered(cells) };
}

/** What has letters, each once. */
function lettered(words: readonly string[]): readonly string[] {
  return [...new Set(words)].filter((word) => /\p{L}/u.test(word));
}
