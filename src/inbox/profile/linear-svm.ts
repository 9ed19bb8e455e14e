import { randomFrom } from './random-from.js';
import { addRow, rowDot, rowSquare, type SparseRows } from './sparse-rows.js';

/** A row that a classifier learns from. */
export interface Sample {
  readonly row: number;
  readonly isWanted: boolean;
  /** What a mistake about it costs; above 0. */
  readonly cost: number;
}

/** The margin of a row is its product with `weights`, and `bias`. */
export interface LinearModel {
  readonly weights: Float64Array;
  readonly bias: number;
  /** How many times it went over the samples. */
  readonly passes: number;
}

/** When learning is good enough. */
export interface Precision {
  /** How far any sample's gradient may be from where it should be. */
  readonly tolerance: number;
  readonly mostPasses: number;
}

/**
 * A linear support vector machine with squared hinge loss: the weights w and bias b that minimise ½(w² + b²) + Σ cost · max(0, 1 − margin)²,
 * by dual coordinate descent: Hsieh, Chang, Lin, Keerthi, Sundararajan, A Dual Coordinate Descent Method for Large-scale Linear SVM (ICML
 * 2008), algorithm 1, as in LIBLINEAR’s solver 1 without its shrinking. The samples are gone through in a new order each time, always the same for the same samples.
 */
export function linearSvm(rows: SparseRows, samples: readonly Sample[], { tolerance, mostPasses }: Precision): LinearModel {
  const count = samples.length;
  const weights = new Float64Array(rows.width);
  let bias = 0;
  const row = Int32Array.from(samples, (sample) => sample.row);
  const label = Float64Array.from(samples, ({ isWanted }) => (isWanted ? 1 : -1));
  const slack = Float64Array.from(samples, ({ cost }) => 0.5 / cost);
  const curve = Float64Array.from(samples, (sample, at) => rowSquare(rows, sample.row) + 1 + (slack[at] as number));
  const dual = new Float64Array(count);
  const order = Int32Array.from({ length: count }, (_, at) => at);
  const random = randomFrom(1);
  let passes = 0;
  while (passes < mostPasses) {
    passes++;
    shuffle(order, random);
    let highest = 0;
    let lowest = 0;
    for (const at of order) {
      const y = label[at] as number;
      const before = dual[at] as number;
      const gradient = y * (rowDot(rows, row[at] as number, weights) + bias) - 1 + (slack[at] as number) * before;
      // At 0 a sample can only be given more.
      const open = before === 0 ? Math.min(gradient, 0) : gradient;
      if (open > highest) highest = open;
      if (open < lowest) lowest = open;
      if (open === 0) continue;
      const after = Math.max(0, before - gradient / (curve[at] as number));
      const step = (after - before) * y;
      dual[at] = after;
      bias += step;
      addRow(rows, row[at] as number, step, weights);
    }
    if (highest - lowest <= tolerance) break;
  }
  return { weights, bias, passes };
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at] as number;
    order[at] = order[other] as number;
    order[other] = kept;
  }
}
