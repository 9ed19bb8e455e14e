import type { RankedSamples } from './ranked-samples.js';

/** A point of a curve, both of 0 to 1. */
export type CurvePoint = readonly [x: number, y: number];

/** The two curves that the measures are areas of. */
export interface RankingCurves {
  /** Part of the right ones found, over part of the wrong ones taken with them. */
  readonly roc: readonly CurvePoint[];
  /** Precision over recall. */
  readonly precision: readonly CurvePoint[];
}

/** The curves of a ranking; there must be right and wrong samples. */
export function rankingCurves({ order, ends }: RankedSamples, isRight: readonly boolean[]): RankingCurves {
  const all = isRight.filter((each) => each).length;
  const roc: CurvePoint[] = [[0, 0]];
  const precision: CurvePoint[] = [];
  let [right, from] = [0, 0];
  for (const end of ends) {
    for (let k = from; k < end; k++) if (isRight[order[k] as number]) right++;
    roc.push([(end - right) / (isRight.length - all), right / all]);
    precision.push([right / all, right / end]);
    from = end;
  }
  return { roc, precision };
}
