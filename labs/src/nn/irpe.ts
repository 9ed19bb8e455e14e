/** Where the map of a distance to its bucket bends (Wu et al., "Rethinking and Improving Relative Position Encoding", 2021, equation 18). */
export interface IrpeSettings {
  /** Distances up to this have a bucket each. */
  readonly alpha: number;
  /** The largest bucket's number, before it is cut to a whole one. */
  readonly beta: number;
  /** The distance at which the largest bucket is reached. */
  readonly gamma: number;
}

/**
 * Which of the buckets each pair of positions of a grid shares, by the product method: buckets of rows times buckets of columns.
 * [positions · positions], positions numbered row by row, a query's row after the other.
 */
export function irpeBuckets(height: number, width: number, settings: IrpeSettings): Int32Array {
  const positions = height * width;
  const ids = new Int32Array(positions * positions);
  for (let q = 0; q < positions; q++) {
    for (let k = 0; k < positions; k++) {
      ids[q * positions + k] = irpeBucket(Math.floor(q / width) - Math.floor(k / width), (q % width) - (k % width), settings);
    }
  }
  return ids;
}

/** How many buckets there are. */
export function irpeBucketCount(settings: IrpeSettings): number {
  return sideOf(settings) ** 2;
}

/** The bucket for a distance in rows and columns, query minus key. */
export function irpeBucket(rows: number, columns: number, settings: IrpeSettings): number {
  const side = sideOf(settings);
  const middle = (side - 1) / 2;
  return (pieceOf(rows, settings) + middle) * side + pieceOf(columns, settings) + middle;
}

/** How many buckets there are for one direction. */
function sideOf({ beta }: IrpeSettings): number {
  return 2 * Math.trunc(beta) + 1;
}

/** Small distances as they are, larger ones by their logarithm; cut to a whole number last, so that a beta of 3.8 gives 3. */
function pieceOf(distance: number, { alpha, beta, gamma }: IrpeSettings): number {
  const length = Math.abs(distance);
  if (length <= alpha) return distance;
  const bent = Math.round(alpha + (Math.log(length / alpha) / Math.log(gamma / alpha)) * (beta - alpha));
  return Math.sign(distance) * Math.trunc(Math.min(beta, bent));
}
