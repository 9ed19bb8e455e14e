import type { FeatureMatrix } from '../features/feature-matrix.js';
import { lengthsOf } from '../features/lengths-of.js';
import { judgeRanking, type MeasureRow } from '../judge/judge-ranking.js';
import { featuresByChance, keepFeatures } from '../probe/keep-features.js';
import { fitProbe } from '../probe/softmax-probe.js';
import { scoreSamples } from '../score/score-samples.js';

/** Features with a class for each sample. */
export interface LabelledFeatures {
  readonly matrix: FeatureMatrix;
  readonly labels: Int32Array;
}

/** What an encoder is judged on. */
export interface EncoderTask {
  /** What the probe is fitted to; its features tell which are discriminative too. */
  readonly learnt: LabelledFeatures;
  /** What it is asked about, and what is scored. */
  readonly test: LabelledFeatures;
  readonly classes: number;
  readonly draws: number;
  readonly seed: number;
}

/** How well scores tell what a linear probe gets wrong, and what the probe makes of features that are left out. */
export interface EncoderJudgement {
  readonly accuracy: number;
  readonly measures: readonly MeasureRow[];
  /** How many features are discriminative at ε = 4, and the accuracy with them alone, and with as many by chance. */
  readonly kept: { readonly features: number; readonly discriminative: number; readonly byChance: number };
}

/** Thresholds of the last definition that are tried beside its own, 4: small encoders have few features that stand out so far. */
const epsilons = [1, 2, 3, 4];

/** Fits a linear probe on frozen features, and measures on samples it never saw how well each score predicts whether it is right. */
export function judgeEncoder(task: EncoderTask): EncoderJudgement {
  const { learnt, test, draws, seed } = task;
  const { isCorrect, confidence } = probed(task);
  const scored = epsilons.map((epsilon) => scoreSamples(test.matrix, learnt.matrix, { epsilon, low: 50, high: 95, unbiased: true }));
  const [first, last] = [scored[0], scored.at(-1)];
  if (!first || !last) throw new Error('There is no threshold.');
  const rankings: [string, Float64Array][] = [
    ['version 1', first.v1.scores],
    ...epsilons.map((epsilon, k): [string, Float64Array] => [`last version, ε = ${epsilon}`, scored[k]?.final.scores as Float64Array]),
    ['length of the features', lengthsOf(test.matrix)],
    ['confidence of the probe', confidence],
  ];
  const isKept = last.discriminative.isDiscriminative;
  const count = isKept.filter((each) => each).length;
  return {
    accuracy: partOf(isCorrect),
    measures: rankings.map(([name, scores]) => judgeRanking(name, scores, isCorrect, { draws, seed })),
    kept: {
      features: count,
      discriminative: accuracyWith(task, isKept),
      byChance: accuracyWith(task, featuresByChance(isKept.length, count, seed)),
    },
  };
}

function probed({ learnt, test, classes }: EncoderTask) {
  const rows = Uint32Array.from(learnt.labels, (_, k) => k);
  const probe = fitProbe({ matrix: learnt.matrix, rows, labels: learnt.labels, classes, beforeStep: () => {} });
  const answers = Array.from(test.labels, (_, row) => probe.classify(test.matrix, row));
  return {
    isCorrect: answers.map(({ label }, row) => label === test.labels[row]),
    confidence: Float64Array.from(answers, ({ confidence }) => confidence),
  };
}

function accuracyWith(task: EncoderTask, isKept: readonly boolean[]): number {
  const part = ({ matrix, labels }: LabelledFeatures) => ({ matrix: keepFeatures(matrix, isKept), labels });
  return partOf(probed({ ...task, learnt: part(task.learnt), test: part(task.test) }).isCorrect);
}

function partOf(isCorrect: readonly boolean[]): number {
  return isCorrect.filter((each) => each).length / isCorrect.length;
}
