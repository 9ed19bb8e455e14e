import { LabError } from '../../lab-error.js';
import { seededRandom } from '../../random.js';
import { say } from '../../text.js';
import type { FeatureMatrix } from '../features/feature-matrix.js';
import { fitProbe } from './softmax-probe.js';

/** What probes that never saw a sample say of it. */
export interface ProbedSamples {
  readonly isCorrect: readonly boolean[];
  readonly confidence: Float64Array;
}

export const folds = 5;

/**
 * Classifies every sample by a linear probe that was fitted to the other four fifths. Each class is spread evenly over the fifths, by chance.
 * @throws LabError `bad-value` for a single class and for fewer samples than fifths.
 */
export function crossValidate(matrix: FeatureMatrix, labels: readonly string[], seed: number, beforeStep: () => void): ProbedSamples {
  const names = [...new Set(labels)].sort();
  refuseTooFew(names.length, labels.length);
  const numbers = Int32Array.from(labels, (label) => names.indexOf(label));
  const foldOf = foldsOf(numbers, names.length, seed);
  const isCorrect: boolean[] = [];
  const confidence = new Float64Array(matrix.rows);
  const all = Uint32Array.from(labels, (_, k) => k);
  for (let fold = 0; fold < folds; fold++) {
    const rows = all.filter((row) => foldOf[row] !== fold);
    const probe = fitProbe({ matrix, rows, labels: numbers, classes: names.length, beforeStep });
    for (const row of all) {
      if (foldOf[row] !== fold) continue;
      const { label, confidence: sure } = probe.classify(matrix, row);
      isCorrect[row] = label === numbers[row];
      confidence[row] = sure;
    }
  }
  return { isCorrect, confidence };
}

function refuseTooFew(classes: number, samples: number): void {
  if (classes < 2) {
    throw new LabError('bad-value', say('All labels are the same class: nothing can be classified.', '所有标签都是同一类：无从分类。'), {
      hint: say('Give labels of two classes or more, or leave them out.', '请给出至少两个类别的标签，或者不给标签。'),
    });
  }
  if (samples < folds * 2) {
    throw new LabError('bad-value', say(`${samples} samples are too few for a probe.`, `${samples} 个样本太少，无法训练探针。`), {
      hint: say(`Give ${folds * 2} or more, or whether each is correct.`, `请给出至少 ${folds * 2} 个，或者直接给出每个样本的正误。`),
    });
  }
}

function foldsOf(labels: Int32Array, classes: number, seed: number): Int32Array {
  const random = seededRandom(seed);
  const places = Float64Array.from(labels, () => random.uniform());
  const foldOf = new Int32Array(labels.length);
  let next = 0;
  for (let c = 0; c < classes; c++) {
    const members = Array.from(labels.keys()).filter((row) => labels[row] === c);
    members.sort((a, b) => (places[a] as number) - (places[b] as number) || a - b);
    for (const row of members) foldOf[row] = next++ % folds;
  }
  return foldOf;
}
