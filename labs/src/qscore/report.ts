import type { LabResult } from '../lab.js';
import { type Bilingual, say } from '../text.js';
import type { QscoreSettings } from './parameters.js';
import type { ProbedSamples } from './probe/cross-validate.js';
import type { Samples } from './samples.js';
import type { ScoredSamples } from './score/score-samples.js';

type Rows = LabResult['tables'][string];

/** A row for each sample, in the order they came. */
export function scoresTable({ names, labels }: Samples, { v1, final }: ScoredSamples, isCorrect: readonly boolean[] | null): Rows {
  const rows = names.map((name, k) => [
    name,
    labels?.[k] ?? null,
    isCorrect === null ? null : Number(isCorrect[k]),
    rounded(final.scores[k]),
    final.counts[k] ?? 0,
    rounded(v1.scores[k]),
    v1.counts[k] ?? 0,
  ]);
  return [['name', 'label', 'correct', 'final', 'final features', 'v1', 'v1 features'], ...rows];
}

/** A row for each feature. */
export function featuresTable({ rates, discriminative }: ScoredSamples): Rows {
  const rows = Array.from(rates, (rate, j) => [j, rounded(rate), Number(discriminative.isDiscriminative[j])]);
  return [['feature', 'rate', 'discriminative'], ...rows];
}

/** What all samples came to. */
export function summaryOf(
  { matrix, population }: Samples,
  { final, discriminative }: ScoredSamples,
  settings: QscoreSettings,
  isCorrect: readonly boolean[] | null,
) {
  return {
    samples: matrix.rows,
    features: matrix.columns,
    population: population?.rows ?? matrix.rows,
    discriminative: discriminative.isDiscriminative.filter((each) => each).length,
    rates: [rounded(discriminative.least), rounded(discriminative.most)],
    without: final.counts.filter((count) => count === 0).length,
    accuracy: isCorrect === null ? null : rounded(isCorrect.filter((each) => each).length / matrix.rows),
    settings,
  };
}

/** What the reader should know before taking the numbers for more than they are. */
export function notesOf(
  { matrix }: Samples,
  { final }: ScoredSamples,
  { epsilon, deviation }: QscoreSettings,
  judged: { readonly isCorrect: readonly boolean[] | null; readonly probed: ProbedSamples | null },
): readonly Bilingual[] {
  const notes: Bilingual[] = [];
  const negative = (matrix.values as Float64Array).reduce((count, value) => count + (value < 0 ? 1 : 0), 0);
  if (negative > 0) {
    const part = ((100 * negative) / matrix.values.length).toPrecision(2);
    notes.push(
      say(
        `${part} % of the values are negative; the method is made for features that are not, such as those after a ReLU.`,
        `${part}% 的值是负数；该方法针对非负特征，例如 ReLU 之后的特征。`,
      ),
    );
  }
  if ((matrix.values as Float64Array).every((value) => value === 0)) {
    notes.push(say('All features are 0: all scores are 0, and tell nothing.', '所有特征都是 0：分数全为 0，不说明任何问题。'));
  }
  const highest = highestDeviation(matrix.columns, deviation === 'unbiased');
  if (epsilon >= highest) {
    notes.push(
      say(
        `Of ${matrix.columns} features none can lie ${epsilon} deviations over their mean (at most ${highest.toFixed(2)}): all scores of the last version are 0. Set --epsilon, the deviations over the mean, lower.`,
        `${matrix.columns} 个特征中不可能有高于均值 ${epsilon} 个标准差的（最多 ${highest.toFixed(2)}）：最终版分数全为 0。请调小“高于均值多少个标准差”（--epsilon）。`,
      ),
    );
  }
  const without = final.counts.filter((count) => count === 0).length;
  if (without > 0) {
    notes.push(
      say(
        `${without} of ${matrix.rows} samples have no discriminative feature above the threshold; their score of the last version is 0. With fewer deviations over the mean (--epsilon) more are found.`,
        `${matrix.rows} 个样本中有 ${without} 个没有超过阈值的判别特征；其最终版分数为 0。调小“高于均值多少个标准差”（--epsilon）可找到更多。`,
      ),
    );
  }
  if (judged.isCorrect && new Set(judged.isCorrect).size < 2) {
    notes.push(
      say(
        'All samples are right, or all are wrong: there is nothing to tell apart, and no measure is given.',
        '样本全对或全错：没有可区分的，因此不给出度量。',
      ),
    );
  }
  if (judged.probed) {
    notes.push(
      say(
        'Whether a sample is right was told by linear probes, each fitted to the other four fifths of the samples.',
        '样本的正误由线性探针判断，每个探针用其余五分之四的样本训练。',
      ),
    );
  }
  return notes;
}

/** How many deviations over their mean the largest of r values can lie: (r − 1) / √r, and √(r − 1) with the biased deviation (Samuelson 1968). */
function highestDeviation(columns: number, isUnbiased: boolean): number {
  return isUnbiased ? (columns - 1) / Math.sqrt(columns) : Math.sqrt(columns - 1);
}

function rounded(value: number | undefined): number {
  return Number((value ?? 0).toPrecision(7));
}
