import type { RetentionComparison } from '../training/compare-retention.js';

/** What came out when the three ways to process channels were compared, and how they were trained; `scripts/train-fan.mjs` makes it. */
export interface RetentionReport extends RetentionComparison {
  readonly seeds: number;
  readonly steps: number;
  /** Test pictures of Fashion-MNIST, each whole and in 75 spoilt forms. */
  readonly pictures: number;
  /** Draws of the bootstrap. */
  readonly draws: number;
  /** The mean error of each way on each corruption. */
  readonly errors: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
