import { addRow, rowDot } from '../../profile/sparse-rows.js';
import { pastTitles } from '../past-titles.js';
import type { Ranker } from '../ranker.js';
import { sklearnTfIdf } from './sklearn-tf-idf.js';

/**
 * What zotero-arxiv-daily does: the mean likeness to all papers that were noted, of which the nth newest weighs 1 / (1 + log10 n). It asks a network for the
 * likeness of two texts; here that is the cosine of TF-IDF, for no model is downloaded.
 */
export const zoteroArxivDaily: Ranker = {
  name: 'zotero-arxiv-daily',
  score(past, candidates) {
    const noted = pastTitles(past);
    const rows = sklearnTfIdf([...noted, ...candidates.map(({ title }) => title)], tfIdf);
    const mean = new Float64Array(rows.width);
    for (const at of noted.keys()) addRow(rows, at, 1 / (1 + Math.log10(at + 1)), mean);
    return Float64Array.from(candidates, (_, at) => rowDot(rows, noted.length + at, mean));
  },
};

const tfIdf = { hasPairs: false, fewestDocuments: 1, largestShare: 1, mostTerms: Number.POSITIVE_INFINITY };
