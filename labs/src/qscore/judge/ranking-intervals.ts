import { seededRandom } from '../../random.js';
import type { RankedSamples } from './ranked-samples.js';
import { rankingMeasures } from './ranking-measures.js';

/** From, to: between them lie 95 % of what drawing the samples again gives. */
export type Interval = readonly [from: number, to: number];

/** Intervals of both measures; null where nothing can be measured. */
export interface RankingIntervals {
  readonly auroc: Interval | null;
  readonly auprc: Interval | null;
}

/**
 * Percentile bootstrap: draws as many samples as there are, with repeats, and measures again. Draws in which all are right, or all wrong, are left out.
 * @param times how many draws
 */
export function rankingIntervals(ranked: RankedSamples, isRight: readonly boolean[], times: number, seed: number): RankingIntervals {
  const random = seededRandom(seed);
  const count = isRight.length;
  const [aurocs, auprcs]: [number[], number[]] = [[], []];
  for (let time = 0; time < times; time++) {
    const copies = new Uint32Array(count);
    for (let k = 0; k < count; k++) {
      const drawn = Math.floor(random.uniform() * count);
      copies[drawn] = (copies[drawn] as number) + 1;
    }
    const { auroc, auprc } = rankingMeasures(ranked, isRight, copies);
    if (auroc === null || auprc === null) continue;
    aurocs.push(auroc);
    auprcs.push(auprc);
  }
  return { auroc: intervalOf(aurocs), auprc: intervalOf(auprcs) };
}

function intervalOf(values: number[]): Interval | null {
  if (values.length === 0) return null;
  values.sort((a, b) => a - b);
  const at = (part: number) => values[Math.round(part * (values.length - 1))] as number;
  return [at(0.025), at(0.975)];
}
