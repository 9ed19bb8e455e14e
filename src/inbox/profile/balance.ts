import type { Sample } from './linear-svm.js';
import { randomFrom } from './random-from.js';

/** A document that a profile learns from. */
export interface Lesson {
  readonly row: number;
  readonly isWanted: boolean;
  /** How much it counts beside others of its kind; above 0, and above 1 only for what was dismissed. */
  readonly weight: number;
  readonly isHan: boolean;
}

/**
 * Of very many things that were passed over a part, drawn always the same, stands for all, each as many times: what there is without having been chosen is known
 * well enough from it.
 */
export function sampled(passedOver: readonly Lesson[]): readonly Lesson[] {
  const times = passedOver.length / enough;
  if (times <= 1) return passedOver;
  const random = randomFrom(1);
  return passedOver.filter(() => random() * times < 1).map((lesson) => ({ ...lesson, weight: lesson.weight * times }));
}

const enough = 4_000;

/**
 * What each lesson costs. Of each script, what is wanted weighs as much beside what is not as of the other, so that no word gets weight for being Chinese or English, and
 * the scripts share the whole as they share what is not wanted. A script without one of the two teaches nothing.
 */
export function balance(lessons: readonly Lesson[]): readonly Sample[] {
  const unwanted = [weightOf(lessons, false, false), weightOf(lessons, true, false)] as const;
  const wanted = [weightOf(lessons, false, true), weightOf(lessons, true, true)] as const;
  const whole = wanted[0] + wanted[1];
  const offered = unwanted[0] + unwanted[1];
  const belief = offered / (offered + half);
  return lessons.flatMap(({ row, isWanted, weight, isHan }) => {
    const own = isHan ? 1 : 0;
    if (wanted[own] === 0 || unwanted[own] === 0) return [];
    const share = Math.min(unwanted[own], (whole * unwanted[own]) / offered);
    const cost = isWanted ? weight / wanted[own] : ((weight > 1 ? 1 : belief) * weight) / unwanted[own];
    return [{ row, isWanted, cost: costOfOne * share * cost }];
  });
}

/** Small, because titles are short and few: each word is believed little. Found by splitting a log at many dates, see docs/inbox.md. */
const costOfOne = 0.15;

/** What was passed over is believed half where so many were offered, more where more: among few, those that will be noted yet are too many. */
const half = 200;

function weightOf(lessons: readonly Lesson[], isHan: boolean, isWanted: boolean): number {
  return lessons.reduce((sum, lesson) => sum + (lesson.isHan === isHan && lesson.isWanted === isWanted ? lesson.weight : 0), 0);
}
