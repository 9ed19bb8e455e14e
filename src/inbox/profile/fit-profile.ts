import { balance, type Lesson, sampled } from './balance.js';
import { TermCounter, type TermCounts } from './count-terms.js';
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
 * A counter may have read some of the documents already.
 */
export function fitProfile(
  offered: readonly Offered[],
  wanted: readonly Wanted[],
  read: TermReader,
  counter: TermCounter = new TermCounter(read),
): Profile {
  const terms = counter.of([...offered, ...wanted].map(({ document }) => document));
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
  const isEmpty = (row: number): boolean => rows.starts[row] === rows.starts[row + 1];
  const isTold = (row: number): boolean => taught.has(isHan(row)) && !isEmpty(row);
  level(margins, isTold, (row) => !taught.has(isHan(row)) && !isEmpty(row));
  level(margins, isTold, isEmpty);
  return { margins, terms, rows, weights };
}

const precision = { tolerance: 1e-3, mostPasses: 200 };

/** Shifts the margins of some that nothing was learnt about, for their script or for want of a known word, so that they are on average as good as the others. */
function level(margins: Float64Array, isTold: (row: number) => boolean, isMoved: (row: number) => boolean): void {
  const told = margins.filter((_, row) => isTold(row));
  const moved = margins.filter((_, row) => isMoved(row));
  if (told.length === 0 || moved.length === 0) return;
  const shift = mean(told) - mean(moved);
  margins.forEach((margin, row) => {
    if (isMoved(row)) margins[row] = margin + shift;
  });
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
