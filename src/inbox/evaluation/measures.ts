/** How good an order is: each from 0 to 1. */
export interface Measures {
  /** Of the first ten, the share that was noted. */
  readonly precisionAt10: number;
  /** The mean, over what was noted, of the share that was noted among all down to it. */
  readonly averagePrecision: number;
  /** How often something noted stands before something that was not. */
  readonly auc: number;
}

/** Candidates by falling score, in groups of one score: places in the list of candidates. */
export type Order = readonly (readonly number[])[];

/** The order that scores give. */
export function orderOf(scores: Float64Array): Order {
  const places = [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  const groups: number[][] = [];
  let last = Number.NaN;
  for (const place of places) {
    const score = scores[place] as number;
    if (score === last) (groups.at(-1) as number[]).push(place);
    else groups.push([place]);
    last = score;
  }
  return groups;
}

/**
 * Measures an order, each candidate counting `times` over. Candidates of one score have one place: precision at ten takes its share of a group that
 * reaches beyond the tenth, average precision looks at whole groups, and AUC counts half for a pair within one.
 */
export function measure(order: Order, isNoted: readonly boolean[], times: ArrayLike<number>): Measures {
  let noted = 0;
  let other = 0;
  let inTen = 0;
  let precisions = 0;
  let pairs = 0;
  for (const group of order) {
    let more = 0;
    let all = 0;
    for (const place of group) {
      const count = times[place] as number;
      all += count;
      if (isNoted[place]) more += count;
    }
    const before = noted + other;
    if (all > 0 && before < 10) inTen += more * Math.min(1, (10 - before) / all);
    pairs += (all - more) * (noted + more / 2);
    noted += more;
    other += all - more;
    if (more > 0) precisions += (more * noted) / (noted + other);
  }
  const share = (sum: number, whole: number): number => (whole === 0 ? 0 : sum / whole);
  return {
    precisionAt10: share(inTen, Math.min(10, noted + other)),
    averagePrecision: share(precisions, noted),
    auc: share(pairs, noted * other),
  };
}
