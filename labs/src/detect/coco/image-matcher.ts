import type { CocoBox, CocoDetection, CocoObject } from './coco-types.js';

/** Which objects count, by their area in pixels; both ends are within. */
export type AreaRange = readonly [least: number, most: number];

/** What became of the detections of one class in one picture. */
export interface ImageMatch {
  /** Surest first. */
  readonly scores: readonly number[];
  /** For each threshold and detection, whether it found an object that counts, found nothing, or does not count at all. */
  readonly verdicts: readonly (readonly Verdict[])[];
  /** How many objects count. */
  readonly objects: number;
}

/** Right, wrong, or passed over: a crowd was found, or something of another size. */
export type Verdict = 'right' | 'wrong' | 'passed';

/** Matches one class in one picture, for objects of an area. */
export type ImageMatcher = (area: AreaRange) => ImageMatch;

/**
 * Gives each detection, surest first, the object that it covers best of those that nobody took yet; objects that do not count (crowds, other sizes)
 * come after the others, and a crowd can be taken again and again. As COCO's own evaluation, but that an object whose id is 0 counts like any other.
 * @param limit only so many of the surest detections are looked at
 */
export function imageMatcher(
  objects: readonly CocoObject[],
  detections: readonly CocoDetection[],
  thresholds: readonly number[],
  limit: number,
): ImageMatcher {
  const surest = detections.toSorted((a, b) => b.score - a.score).slice(0, limit);
  const scores = surest.map(({ score }) => score);
  const overlaps = surest.map(({ box }) => objects.map((object) => overlapOf(box, object)));
  return ([least, most]) => {
    const isOther = (area: number) => area < least || area > most;
    const isPassed = (index: number) => objects[index]?.isCrowd || isOther(objects[index]?.area ?? 0);
    const indices = Array.from(objects.keys());
    const order = [...indices.filter((index) => !isPassed(index)), ...indices.filter(isPassed)];
    const counted = objects.length - indices.filter(isPassed).length;
    const isCrowd = order.map((index) => objects[index]?.isCrowd ?? false);
    const ordered = overlaps.map((row) => order.map((index) => row[index] as number));
    const verdicts = thresholds.map((threshold) => {
      const taken = new Set<number>();
      return surest.map(({ box }, index): Verdict => {
        const found = bestObject(ordered[index] ?? [], isCrowd, taken, threshold, counted);
        if (found === null) return isOther(box[2] * box[3]) ? 'passed' : 'wrong';
        taken.add(found);
        return found < counted ? 'right' : 'passed';
      });
    });
    return { scores, verdicts, objects: counted };
  };
}

/** The object, of those that count if there is one at all, that is covered best and at least by the threshold; of equals the last. */
function bestObject(
  overlaps: readonly number[],
  isCrowd: readonly boolean[],
  taken: ReadonlySet<number>,
  threshold: number,
  counted: number,
): number | null {
  let [best, least] = [null as number | null, Math.min(threshold, 1 - 1e-10)];
  for (const [index, overlap] of overlaps.entries()) {
    if (best !== null && best < counted && index >= counted) break;
    if ((taken.has(index) && !isCrowd[index]) || overlap < least) continue;
    [best, least] = [index, overlap];
  }
  return best;
}

/** The shared part over all that both cover; of a crowd, over what the detection covers. */
function overlapOf([left, top, width, height]: CocoBox, { box, isCrowd }: CocoObject): number {
  const across = Math.min(left + width, box[0] + box[2]) - Math.max(left, box[0]);
  const down = Math.min(top + height, box[1] + box[3]) - Math.max(top, box[1]);
  if (across <= 0 || down <= 0) return 0;
  const shared = across * down;
  return shared / (isCrowd ? width * height : width * height + box[2] * box[3] - shared);
}
