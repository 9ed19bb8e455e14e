import type { FeatureMatrix } from '../features/feature-matrix.js';
import type { SampleStatistics } from './sample-statistics.js';

/** For each feature, the part of the samples in which it lies above μ + ε·σ of the sample: A_j of arXiv 2203.01881. */
export function activationRates(
  { rows, columns, values }: FeatureMatrix,
  { means, deviations }: SampleStatistics,
  epsilon: number,
): Float64Array {
  const rates = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    const least = (means[i] as number) + epsilon * (deviations[i] as number);
    for (let j = 0; j < columns; j++) if ((values[i * columns + j] as number) > least) rates[j] = (rates[j] as number) + 1;
  }
  return rates.map((count) => count / rows);
}
