import type { TextField } from '../search-document.js';
import { textFields } from '../search-document.js';

/** How much one token of a field counts: in the weights of postings and in the lengths of documents. */
export const fieldWeights: Readonly<Record<TextField, number>> = {
  title: 12,
  abstract: 4,
  tips: 4,
  keyPoints: 4,
  paper: 8,
  code: 3,
  extra: 3,
};

/** The same by the field's place in `textFields`. */
export const weightsInOrder: readonly number[] = textFields.map((field) => fieldWeights[field]);
