import { isNpy } from '../../npy/npy-header.js';
import { readNpy } from '../../npy/read-npy.js';
import { type FeatureMatrix, matrixOf } from './feature-matrix.js';
import { readFeatureTable } from './read-feature-table.js';

/** What a file of features says of its samples; names, classes and whether a classifier was right only where it has columns of them. */
export interface FeaturesFile {
  readonly matrix: FeatureMatrix;
  readonly names: readonly string[] | null;
  readonly labels: readonly string[] | null;
  readonly isCorrect: readonly boolean[] | null;
}

/**
 * Reads features from .npy or a table of text.
 * @throws LabError `unreadable` or `too-large`, with the place of what is wrong.
 */
export function readFeatures(bytes: Uint8Array): FeaturesFile {
  if (isNpy(bytes)) return { matrix: matrixOf(readNpy(bytes)), names: null, labels: null, isCorrect: null };
  return readFeatureTable(bytes);
}
