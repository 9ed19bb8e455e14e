import { pastTitles } from '../past-titles.js';
import type { Ranker } from '../ranker.js';

/** How many of the log's commonest words a title has, as a list of keywords would find it; of equally common words those noted last. */
export const keywordMatch: Ranker = {
  name: 'keyword-match',
  score(past, candidates, { terms }) {
    const counts = new Map<number, number>();
    for (const title of pastTitles(past)) for (const word of wordsOf(title)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const common = [...counts].sort((a, b) => b[1] - a[1]).slice(0, keywords);
    const wanted = new Set(common.map(([word]) => word));
    return Float64Array.from(candidates, ({ title }) => [...wordsOf(title)].filter((word) => wanted.has(word)).length);

    function wordsOf(title: string): ReadonlySet<number> {
      const words = new Set<number>();
      terms.read(title, (term) => words.add(term));
      return words;
    }
  },
};

const keywords = 20;
