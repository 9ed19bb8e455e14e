import type { CocoDetection, CocoImage, CocoObject, CocoTruth } from './coco-types.js';
import { type AreaRange, type ImageMatch, imageMatcher } from './image-matcher.js';
import { type PrecisionRecall, precisionRecall } from './precision-recall.js';

/** One of COCO's twelve figures; null when no object of that kind is in the pictures. */
export interface CocoFigure {
  readonly name: string;
  readonly value: number | null;
}

/** What an evaluation says. */
export interface CocoEvaluation {
  readonly figures: readonly CocoFigure[];
  /** Mean precision of each class, over all thresholds and at an overlap of a half. */
  readonly classes: readonly {
    readonly name: string;
    readonly objects: number;
    readonly ap: number | null;
    readonly ap50: number | null;
  }[];
}

/** Overlaps from a half to 0.95 in steps of 0.05, in the same doubles as COCO's own evaluation has them. */
const thresholds: readonly number[] = Array.from({ length: 10 }, (_, step) => (step === 9 ? 0.95 : 0.5 + step * ((0.95 - 0.5) / 9)));

const areas: Readonly<Record<'all' | 'small' | 'medium' | 'large', AreaRange>> = {
  all: [0, 1e10],
  small: [0, 32 ** 2],
  medium: [32 ** 2, 96 ** 2],
  large: [96 ** 2, 1e10],
};

const most = 100;

/** COCO's figures of detections by boxes: mean precision and recall over overlaps, sizes and classes. Detections of classes that the truth does not have are passed over. */
export function evaluateBoxes(truth: CocoTruth, detections: readonly CocoDetection[]): CocoEvaluation {
  const perClass = groupByClass(truth, detections).map((images) =>
    images.map(({ objects, found }) => imageMatcher(objects, found, thresholds, most)),
  );
  const matched = (area: AreaRange) => perClass.map((matchers) => matchers.map((match) => match(area)));
  const curves = (matches: readonly (readonly ImageMatch[])[], limit: number): Curves =>
    matches.map((images) => precisionRecall(images, limit));
  const ofAll = matched(areas.all);
  const all = curves(ofAll, most);
  const [small, medium, large] = [areas.small, areas.medium, areas.large].map((area) => curves(matched(area), most)) as [
    Curves,
    Curves,
    Curves,
  ];
  return {
    figures: [
      { name: 'AP', value: mean(all, 'precision') },
      { name: 'AP50', value: mean(all, 'precision', 0) },
      { name: 'AP75', value: mean(all, 'precision', 5) },
      { name: 'AP small', value: mean(small, 'precision') },
      { name: 'AP medium', value: mean(medium, 'precision') },
      { name: 'AP large', value: mean(large, 'precision') },
      { name: 'AR of 1', value: mean(curves(ofAll, 1), 'recall') },
      { name: 'AR of 10', value: mean(curves(ofAll, 10), 'recall') },
      { name: 'AR of 100', value: mean(all, 'recall') },
      { name: 'AR small', value: mean(small, 'recall') },
      { name: 'AR medium', value: mean(medium, 'recall') },
      { name: 'AR large', value: mean(large, 'recall') },
    ],
    classes: [...truth.categories.values()].map((name, index) => {
      const own = [all[index] ?? []];
      const objects = (ofAll[index] ?? []).reduce((sum, match) => sum + match.objects, 0);
      return { name, objects, ap: mean(own, 'precision'), ap50: mean(own, 'precision', 0) };
    }),
  };
}

/** For each class, precision and recall at each threshold; none for a class without objects. */
type Curves = readonly (readonly PrecisionRecall[])[];

/** Over all classes that have objects, and over all thresholds or the one of an index. */
function mean(curves: Curves, part: keyof PrecisionRecall, at?: number): number | null {
  const values = curves.flatMap((points) => (at === undefined ? points : points.slice(at, at + 1)).map((point) => point[part]));
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

interface ImageOfClass {
  readonly objects: CocoObject[];
  readonly found: CocoDetection[];
}

/** Objects and detections of each class, picture by picture in the order of their ids, which decides among equal scores. */
function groupByClass({ images, categories, objects }: CocoTruth, detections: readonly CocoDetection[]): ImageOfClass[][] {
  const groups = new Map([...categories.keys()].map((category) => [category, new Map<string, ImageOfClass>()]));
  const groupOf = (category: number, image: CocoImage): ImageOfClass | null => {
    const group = groups.get(category);
    if (!group) return null;
    const known = group.get(String(image)) ?? { objects: [], found: [] };
    group.set(String(image), known);
    return known;
  };
  for (const object of objects) groupOf(object.category, object.image)?.objects.push(object);
  for (const detection of detections) groupOf(detection.category, detection.image)?.found.push(detection);
  const order = [...new Set(images)].sort(byId).map(String);
  return [...groups.values()].map((group) => order.flatMap((image) => group.get(image) ?? []));
}

function byId(a: CocoImage, b: CocoImage): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}
