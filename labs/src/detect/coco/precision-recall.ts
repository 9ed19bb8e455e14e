import type { ImageMatch } from './image-matcher.js';

/** How good the detections of one class are at one threshold. */
export interface PrecisionRecall {
  /** The mean of the best precision that is still had at each recall of 0, 0.01, … 1. */
  readonly precision: number;
  /** The part of the objects that were found in the end. */
  readonly recall: number;
}

/**
 * Precision and recall over all pictures at each threshold that the matches were made for; none when no object counts.
 * @param limit so many of the surest detections of each picture count
 */
export function precisionRecall(matches: readonly ImageMatch[], limit: number): PrecisionRecall[] {
  const objects = matches.reduce((sum, match) => sum + match.objects, 0);
  if (objects === 0) return [];
  const found = matches
    .flatMap(({ scores, verdicts }) => scores.slice(0, limit).map((score, index) => ({ score, index, verdicts })))
    .sort((a, b) => b.score - a.score);
  return (matches[0]?.verdicts ?? []).map((_, threshold) => {
    let [right, wrong] = [0, 0];
    const recalls = new Float64Array(found.length);
    const precisions = new Float64Array(found.length);
    for (const [at, { index, verdicts }] of found.entries()) {
      const verdict = verdicts[threshold]?.[index];
      if (verdict === 'right') right++;
      if (verdict === 'wrong') wrong++;
      recalls[at] = right / objects;
      precisions[at] = right / (right + wrong + Number.EPSILON);
    }
    for (let k = found.length - 2; k >= 0; k--) precisions[k] = Math.max(precisions[k] as number, precisions[k + 1] as number);
    return { precision: meanAtRecalls(recalls, precisions), recall: recalls.at(-1) ?? 0 };
  });
}

const steps = 101;

function meanAtRecalls(recalls: Float64Array, precisions: Float64Array): number {
  let [sum, at] = [0, 0];
  for (let step = 0; step < steps; step++) {
    while (at < recalls.length && (recalls[at] as number) < step * 0.01) at++;
    if (at === recalls.length) break;
    sum += precisions[at] as number;
  }
  return sum / steps;
}
