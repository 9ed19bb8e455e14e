import type { CocoObject, CocoTruth } from '../detect/coco/coco-types.js';
import { matchSet, type SetLoss, type SetObject, setLoss } from '../detect/set-loss.js';
import type { Size } from '../image/short-side.js';
import type { LabResult } from '../lab.js';
import { LabError } from '../lab-error.js';
import { say } from '../text.js';
import type { Found } from './detect.js';

/** Which query answers for each object of a picture, and the loss that training would have; crowds are left out, as in training. */
export interface MatchedTruth {
  readonly loss: SetLoss;
  readonly table: LabResult['tables'][string];
}

/**
 * Matches the objects of a picture with what was found, by the cost that Anchor DETR is trained with.
 * @throws LabError `bad-value` for a class that the network does not have, and for more objects than queries.
 */
export function matchTruth({ logits, boxes, points }: Found, { objects, categories }: CocoTruth, size: Size): MatchedTruth {
  const [, queries = 0, classes = 0] = logits.dims;
  const own = objects.filter(({ isCrowd }) => !isCrowd);
  const stray = own.find(({ category }) => !(Number.isInteger(category) && category >= 0 && category < classes));
  if (stray || own.length > queries) throw tooMuch(stray ?? null, own.length, queries, classes);
  const set = own.map((object) => setObject(object, size));
  const matches = matchSet(logits, boxes, set);
  const rows = matches.map(({ query, chance, apart, overlap, cost }, k) => {
    const [x, y] = points[query % points.length] ?? [0, 0];
    const { category } = own[k] as CocoObject;
    const figures = [x, y, chance, apart, overlap, cost].map((value) => Number(value.toFixed(4)));
    return [categories.get(category) ?? `class ${category}`, query, Math.floor(query / points.length) + 1, ...figures];
  });
  return {
    loss: setLoss(logits, set, matches),
    table: [['object', 'query', 'pattern', 'point x', 'point y', 'chance', 'L1', 'GIoU', 'cost'], ...rows],
  };
}

function setObject({ category, box: [left, top, width, height] }: CocoObject, size: Size): SetObject {
  return {
    class: category,
    box: [(left + width / 2) / size.width, (top + height / 2) / size.height, width / size.width, height / size.height],
  };
}

function tooMuch(stray: CocoObject | null, objects: number, queries: number, classes: number): LabError {
  return new LabError(
    'bad-value',
    stray
      ? say(
          `The annotations have the class ${stray.category}; the network has 0 to ${classes - 1}.`,
          `标注中有类别 ${stray.category}；网络的类别为 0 到 ${classes - 1}。`,
        )
      : say(
          `There are ${objects} objects and only ${queries} queries to match them with.`,
          `有 ${objects} 个目标，但只有 ${queries} 个查询可供匹配。`,
        ),
    { hint: say('Give the annotations that the weights were trained for.', '请给出与权重对应的标注。') },
  );
}
