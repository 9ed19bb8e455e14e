import type { RankedSamples } from './ranked-samples.js';

/** How well a ranking puts what is right before what is wrong; null where only one of both is there. */
export interface RankingMeasures {
  /** The chance that one that is right has a higher score than one that is wrong; a tie is half of it. 0.5 by chance. */
  readonly auroc: number | null;
  /** Average precision: the area under the steps of precision over recall. */
  readonly auprc: number | null;
  /** What auprc is by chance: the part that is right. */
  readonly chance: number;
}

/**
 * Measures a ranking.
 * @param isRight which samples are right
 * @param copies how often each sample counts; once when null
 */
export function rankingMeasures({ order, ends }: RankedSamples, isRight: readonly boolean[], copies: Uint32Array | null): RankingMeasures {
  let [right, wrong, concordant, precisions, from] = [0, 0, 0, 0, 0];
  for (const end of ends) {
    const before = right;
    let wrongHere = 0;
    for (let k = from; k < end; k++) {
      const sample = order[k] as number;
      const count = copies === null ? 1 : (copies[sample] as number);
      if (isRight[sample]) right += count;
      else wrongHere += count;
    }
    concordant += wrongHere * (before + (right - before) / 2);
    wrong += wrongHere;
    if (right > before) precisions += ((right - before) * right) / (right + wrong);
    from = end;
  }
  const chance = right / (right + wrong);
  if (right === 0 || wrong === 0) return { auroc: null, auprc: null, chance };
  return { auroc: concordant / (right * wrong), auprc: precisions / right, chance };
}
