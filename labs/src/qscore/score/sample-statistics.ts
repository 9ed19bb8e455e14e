import type { FeatureMatrix } from '../features/feature-matrix.js';

/** Mean and deviation over the features of each sample. */
export interface SampleStatistics {
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

/**
 * Mean and deviation of each row, in two passes of double floats.
 * @param isUnbiased whether squares are divided by one less than the number of features, as PyTorch does unless told otherwise
 */
export function sampleStatistics({ rows, columns, values }: FeatureMatrix, isUnbiased: boolean): SampleStatistics {
  const means = new Float64Array(rows);
  const deviations = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const from = i * columns;
    const first = values[from] as number;
    let sum = 0;
    let isConstant = true;
    for (let j = from; j < from + columns; j++) {
      sum += values[j] as number;
      if (values[j] !== first) isConstant = false;
    }
    // The sum of equal values divided by their number may miss them by a rounding, and each would then lie above their mean.
    const mean = isConstant ? first : sum / columns;
    let squares = 0;
    for (let j = from; j < from + columns; j++) squares += ((values[j] as number) - mean) ** 2;
    means[i] = mean;
    deviations[i] = isConstant ? 0 : Math.sqrt(squares / (isUnbiased ? columns - 1 : columns));
  }
  return { means, deviations };
}
