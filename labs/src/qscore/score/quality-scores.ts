import type { FeatureMatrix } from '../features/feature-matrix.js';
import type { SampleStatistics } from './sample-statistics.js';

/** The scores of samples, and over how many features each was taken. */
export interface QualityScores {
  readonly scores: Float64Array;
  readonly counts: Int32Array;
}

/**
 * The mean height over the sample's mean μ of the features that lie above μ + ε·σ: Q = 1/|L| Σ_{j ∈ L} (h_j − μ), L = {j : h_j > μ + ε·σ}; 0 where
 * L is empty. With ε = 1 and all features this is version 1 of arXiv 2203.01881; with ε = 4 and L cut to the discriminative features its last one.
 * @param isCounted which features count; all when null
 */
export function qualityScores(
  { rows, columns, values }: FeatureMatrix,
  { means, deviations }: SampleStatistics,
  epsilon: number,
  isCounted: readonly boolean[] | null,
): QualityScores {
  const scores = new Float64Array(rows);
  const counts = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    const mean = means[i] as number;
    const least = mean + epsilon * (deviations[i] as number);
    let [sum, count] = [0, 0];
    for (let j = 0; j < columns; j++) {
      const value = values[i * columns + j] as number;
      if (value <= least || (isCounted !== null && !isCounted[j])) continue;
      sum += value - mean;
      count++;
    }
    scores[i] = count === 0 ? 0 : sum / count;
    counts[i] = count;
  }
  return { scores, counts };
}
