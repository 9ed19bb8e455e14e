import { describe, expect, it } from 'vitest';
import { linearSvm } from '../../profile/linear-svm.js';
import { rowDot, type SparseRows } from '../../profile/sparse-rows.js';
import { sklearnTfIdf } from './sklearn-tf-idf.js';

const texts = [
  'Café Detection Transformers for Detection',
  'Detection Transformers, again',
  '检测yolov6 and yolov6 detection',
  'Speech models',
  'Speech of the models with Transformers',
  'speech transformers',
];
const settings = { hasPairs: true, fewestDocuments: 2, largestShare: 0.7, mostTerms: 20_000 };

function valuesOf({ starts, values }: SparseRows, row: number): readonly number[] {
  return [...values.subarray(starts[row], starts[row + 1])].map((value) => Math.round(value * 1e6) / 1e6).sort((a, b) => a - b);
}

describe('what baselines use of scikit-learn', () => {
  it('weighs terms as scikit-learn 1.2.1 does', () => {
    const rows = sklearnTfIdf(texts, settings);
    expect(rows.width).toBe(6);
    expect(texts.map((_, row) => valuesOf(rows, row))).toEqual([
      [0.383075, 0.529493, 0.756895],
      [0.483802, 0.564579, 0.66872],
      [1],
      [0.512593, 0.607144, 0.607144],
      [0.402166, 0.469313, 0.555881, 0.555881],
      [0.650696, 0.759339],
    ]);
  });

  it('separates as its LinearSVC(class_weight="balanced", C=0.01) does', () => {
    const rows = sklearnTfIdf(texts, settings);
    const samples = texts.map((_, row) => ({ row, isWanted: row < 2, cost: (0.01 * 6) / (row < 2 ? 4 : 8) }));
    const { weights, bias } = linearSvm(rows, samples, { tolerance: 1e-6, mostPasses: 10_000 });
    const margins = texts.map((_, row) => Math.round((rowDot(rows, row, weights) + bias) * 1e5) / 1e5);
    expect(margins).toEqual([0.03775, 0.03914, 0.02135, -0.03503, -0.02836, -0.01461]);
  });

  it('keeps the terms that are used most', () => {
    expect(sklearnTfIdf(texts, { ...settings, hasPairs: false, mostTerms: 2 }).width).toBe(2);
  });
});
