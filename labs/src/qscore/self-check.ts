import type { LabContext, SelfCheck } from '../lab.js';
import { seededRandom } from '../random.js';
import { say } from '../text.js';
import type { FeatureMatrix } from './features/feature-matrix.js';
import { rankSamples } from './judge/ranked-samples.js';
import { rankingMeasures } from './judge/ranking-measures.js';
import { scoreSamples } from './score/score-samples.js';

/** Scores one sample whose scores are known, and many whose quality was made to differ. */
export async function selfCheck({ signal }: LabContext): Promise<SelfCheck> {
  signal.throwIfAborted();
  const settings = { epsilon: 1, low: 0, high: 100, unbiased: false };
  // The mean is 2 and the deviation 4: only 10 lies above both.
  const known = scoreSamples({ rows: 1, columns: 5, values: Float64Array.of(0, 0, 0, 0, 10) }, null, settings);
  const scores = [...known.v1.scores, ...known.final.scores].join(' ');
  const { matrix, isGood } = madeSamples();
  const { v1 } = scoreSamples(matrix, null, settings);
  const auroc = rankingMeasures(rankSamples(v1.scores), isGood, null).auroc ?? 0;
  const checks = [
    { name: say('a sample worked out by hand', '手算的样本'), isOk: scores === '8 8', detail: scores },
    { name: say('clear samples before dull ones', '清晰样本排在模糊样本之前'), isOk: auroc > 0.95, detail: `AUROC ${auroc.toFixed(3)}` },
  ];
  return { isOk: checks.every(({ isOk }) => isOk), checks };
}

/** 200 samples of 64 features; every second one has four high features, the others have noise alone. */
function madeSamples(): { readonly matrix: FeatureMatrix; readonly isGood: readonly boolean[] } {
  const random = seededRandom(3);
  const [rows, columns] = [200, 64];
  const values = Float64Array.from({ length: rows * columns }, () => Math.abs(random.normal()));
  for (let i = 0; i < rows; i += 2) for (let k = 0; k < 4; k++) values[i * columns + Math.floor(random.uniform() * columns)] = 5;
  return { matrix: { rows, columns, values }, isGood: Array.from({ length: rows }, (_, i) => i % 2 === 0) };
}
