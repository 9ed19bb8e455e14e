import type { Columns, IndexSummary } from '../index-reader.js';
import { fieldWeights } from '../terms/field-weights.js';
import type { Matches } from './matches.js';
import type { Weighted } from './weighted.js';

/**
 * Scores documents by BM25 (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009), with weights of fields for counts:
 * a phrase, or a word with the words like it, is one term.
 */
export function bm25({ numbers, weights }: Weighted, columns: Columns, summary: IndexSummary): Matches {
  const rarity = Math.log(1 + (summary.documents - numbers.length + 0.5) / (numbers.length + 0.5));
  const base = saturation * unit * (1 - lengthShare);
  const byLength = summary.meanLength === 0 ? 0 : (saturation * unit * lengthShare) / summary.meanLength;
  const scores = new Float32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const weight = weights[i] as number;
    const length = columns.lengths[numbers[i] as number] as number;
    scores[i] = (rarity * (saturation + 1) * weight) / (weight + base + byLength * length);
  }
  return { numbers, scores };
}

/** One token of plain text counts as one. */
const unit = fieldWeights.abstract;

/** How soon more of the same adds little: k1. */
const saturation = 1.2;

/** How much the length of a document matters, 0 to 1: b. */
const lengthShare = 0.5;
