import { rankSamples } from './ranked-samples.js';
import { rankingIntervals } from './ranking-intervals.js';
import { rankingMeasures } from './ranking-measures.js';

/** A row of the table of measures. */
export type MeasureRow = readonly (string | number | null)[];

/** The columns of that table: of each measure its value and its interval of 95 %, and what chance gives. */
export const measureColumns: MeasureRow = [
  'ranked by',
  'AUROC',
  'AUROC from',
  'AUROC to',
  'AUROC by chance',
  'AUPRC',
  'AUPRC from',
  'AUPRC to',
  'AUPRC by chance',
];

/** How a bootstrap is drawn; none with 0 draws. */
export interface Draws {
  readonly draws: number;
  readonly seed: number;
}

/** Measures how well a score puts the samples that a classifier got right before the others. */
export function judgeRanking(name: string, scores: Float64Array, isCorrect: readonly boolean[], { draws, seed }: Draws): MeasureRow {
  const ranked = rankSamples(scores);
  const { auroc, auprc, chance } = rankingMeasures(ranked, isCorrect, null);
  const intervals = rankingIntervals(ranked, isCorrect, draws, seed);
  const row = [auroc, ...(intervals.auroc ?? [null, null]), 0.5, auprc, ...(intervals.auprc ?? [null, null]), chance];
  return [name, ...row.map((value) => (value === null ? null : Number(value.toFixed(4))))];
}
