/** The features that are neither rare nor in almost every sample. */
export interface DiscriminativeFeatures {
  readonly isDiscriminative: readonly boolean[];
  /** The rates at the two percentiles. */
  readonly least: number;
  readonly most: number;
}

/**
 * The features whose rate lies between two percentiles of all rates, both included; one that fires in no sample is never among them.
 * @param low, high percentiles of 0 to 100
 */
export function discriminativeFeatures(rates: Float64Array, low: number, high: number): DiscriminativeFeatures {
  const sorted = rates.slice().sort();
  const [least, most] = [percentileOf(sorted, low), percentileOf(sorted, high)];
  return { isDiscriminative: Array.from(rates, (rate) => rate > 0 && rate >= least && rate <= most), least, most };
}

/** The percentile of sorted values, by a straight line between neighbours as numpy.percentile does. */
function percentileOf(sorted: Float64Array, percent: number): number {
  const place = (percent / 100) * (sorted.length - 1);
  const below = Math.floor(place);
  const [a, b] = [sorted[below] as number, sorted[Math.min(below + 1, sorted.length - 1)] as number];
  return a + (b - a) * (place - below);
}
