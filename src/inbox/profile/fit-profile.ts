import { balance, type Lesson, sampled } from './balance.js';
import { countTerms, type TermCounts } from './count-terms.js';
import { linearSvm } from './linear-svm.js';
import type { ProfileDocument, TermReader } from './profile-document.js';
import { rowDot, type SparseRows } from './sparse-rows.js';
import { weighTerms } from './weigh-terms.js';

/** Something that was noted, and how much it counts: above 0. */
export interface Wanted {
  readonly document: ProfileDocument;
  readonly weight: number;
}

/** Something that was offered, and how much its being passed over counts; 0 for what nobody has passed over. */
export interface Offered {
  readonly document: ProfileDocument;
  readonly passedOver: number;
}

/** What a reader notes, told from what they were offered and did not note. */
export interface Profile {
  /** Of each thing offered, in order: above 0 for what is more like what was noted. */
  readonly margins: Float64Array;
  readonly terms: TermCounts;
  /** What was offered, then what was noted. */
  readonly rows: SparseRows;
  /** What each term adds to a margin. */
  readonly weights: Float64Array;
}

/**
 * Fits a profile. What is offered is not unwanted for certain, some of it will be noted: each thing counts little by itself, and all
 * together tell what there is without having been chosen (Elkan, Noto: Learning classifiers from only positive and unlabeled data, KDD 2008).
 */
export function fitProfile(offered: readonly Offered[], wanted: readonly Wanted[], read: TermReader): Profile {
  const terms = countTerms(
    [...offered, ...wanted].map(({ document }) => document),
    read,
  );
  const rows = weighTerms(terms, offered.length);
  const isHan = (row: number): boolean => terms.isHan[row] === 1;
  const lesson = (row: number, isWanted: boolean, weight: number): Lesson => ({ row, isWanted, weight, isHan: isHan(row) });
  const unwanted = offered.map(({ passedOver }, row) => lesson(row, false, passedOver));
  const samples = balance([
    ...unwanted.filter(({ weight }) => weight > 1),
    ...sampled(unwanted.filter(({ weight }) => weight > 0 && weight <= 1)),
    ...wanted.map(({ weight }, at) => lesson(offered.length + at, true, weight)),
  ]);
  const { weights, bias } = linearSvm(rows, samples, precision);
  const margins = Float64Array.from(offered, (_, row) => rowDot(rows, row, weights) + bias);
  const taught = new Set(samples.map(({ row }) => isHan(row)));
  if (taught.size === 1) level(margins, (row) => taught.has(isHan(row)));
  return { margins, terms, rows, weights };
}

const precision = { tolerance: 1e-3, mostPasses: 200 };

/** A script about which nothing was learnt is on average as good as the other. */
function level(margins: Float64Array, isTaught: (row: number) => boolean): void {
  const mean = (wanted: boolean): number => {
    const own = margins.filter((_, row) => isTaught(row) === wanted);
    return own.length === 0 ? 0 : own.reduce((sum, margin) => sum + margin, 0) / own.length;
  };
  const shift = mean(true) - mean(false);
  margins.forEach((margin, row) => {
    if (!isTaught(row)) margins[row] = margin + shift;
  });
}
