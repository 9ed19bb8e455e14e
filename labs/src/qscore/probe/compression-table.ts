import type { LabResult } from '../../lab.js';
import type { FeatureMatrix } from '../features/feature-matrix.js';
import { crossValidate } from './cross-validate.js';
import { featuresByChance, keepFeatures } from './keep-features.js';

/** What of the samples are compared: their features, classes, and which features are discriminative. */
export interface Compression {
  readonly matrix: FeatureMatrix;
  readonly labels: readonly string[];
  readonly isDiscriminative: readonly boolean[];
  readonly seed: number;
  readonly beforeStep: () => void;
}

/** The accuracy of linear probes on all features, on the discriminative ones, on as many by chance, and on all others. */
export function compressionTable({ matrix, labels, isDiscriminative, seed, beforeStep }: Compression): LabResult['tables'][string] {
  const count = isDiscriminative.filter((each) => each).length;
  const parts: [string, readonly boolean[]][] = [
    ['all', isDiscriminative.map(() => true)],
    ['discriminative', isDiscriminative],
    ['as many by chance', featuresByChance(matrix.columns, count, seed)],
    ['all others', isDiscriminative.map((each) => !each)],
  ];
  const rows = parts.map(([name, isKept]) => {
    const { isCorrect } = crossValidate(keepFeatures(matrix, isKept), labels, seed, beforeStep);
    const accuracy = isCorrect.filter((each) => each).length / labels.length;
    return [name, isKept.filter((each) => each).length, Number(accuracy.toFixed(4))];
  });
  return [['features', 'how many', 'accuracy'], ...rows];
}
