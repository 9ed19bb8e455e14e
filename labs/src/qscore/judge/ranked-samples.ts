/** Samples from the highest score down, with how many copies of each count; samples of equal scores stand in one group. */
export interface RankedSamples {
  /** The samples in that order. */
  readonly order: Uint32Array;
  /** Where each group ends in the order. */
  readonly ends: Uint32Array;
}

/** Ranks samples by their scores. */
export function rankSamples(scores: Float64Array): RankedSamples {
  const order = Uint32Array.from(scores, (_, k) => k).sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  const ends: number[] = [];
  for (let k = 1; k <= order.length; k++) {
    if (k === order.length || scores[order[k] as number] !== scores[order[k - 1] as number]) ends.push(k);
  }
  return { order, ends: Uint32Array.from(ends) };
}
