import { linearSvm } from '../../profile/linear-svm.js';
import { rowDot } from '../../profile/sparse-rows.js';
import { pastTitles } from '../past-titles.js';
import type { Ranker } from '../ranker.js';
import { sklearnTfIdf } from './sklearn-tf-idf.js';

/**
 * What arxiv-sanity-lite does: a linear support vector machine over TF-IDF, the papers that were noted against all others. Its parameters are those of its
 * compute.py and serve.py; of scikit-learn there is what they use.
 */
export const arxivSanityLite: Ranker = {
  name: 'arxiv-sanity-lite',
  score(past, candidates) {
    const noted = pastTitles(past);
    const rows = sklearnTfIdf([...noted, ...candidates.map(({ title }) => title)], tfIdf);
    const all = noted.length + candidates.length;
    const balanced = (count: number): number => (regularization * all) / (2 * count);
    const samples = Array.from({ length: all }, (_, row) => {
      const isWanted = row < noted.length;
      return { row, isWanted, cost: balanced(isWanted ? noted.length : candidates.length) };
    });
    const { weights, bias } = linearSvm(rows, samples, { tolerance: 1e-6, mostPasses: 10_000 });
    return Float64Array.from(candidates, (_, at) => rowDot(rows, noted.length + at, weights) + bias);
  },
};

const tfIdf = { hasPairs: true, fewestDocuments: 5, largestShare: 0.1, mostTerms: 20_000 };
const regularization = 0.01;
