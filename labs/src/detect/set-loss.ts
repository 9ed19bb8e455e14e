import type { FloatTensor } from '../tensor.js';
import { assignment } from './assignment.js';
import { boxAround, generalisedOverlap } from './box.js';
import { sigmoid } from './sigmoid.js';

/** An object by its class and its box: centre, width and height as parts of the picture. */
export interface SetObject {
  readonly class: number;
  readonly box: readonly [x: number, y: number, width: number, height: number];
}

/** Which query answers for an object, and what that costs. */
export interface SetMatch {
  readonly query: number;
  /** The chance that the query gives the object's class. */
  readonly chance: number;
  /** The sum of the four differences of boxes. */
  readonly apart: number;
  readonly overlap: number;
  readonly cost: number;
}

/** How wrong a set of predictions is, each part already weighed. */
export interface SetLoss {
  readonly focal: number;
  readonly l1: number;
  readonly giou: number;
  readonly total: number;
}

const weights = { class: 2, l1: 5, giou: 2 };
const [alpha, gamma] = [0.25, 2];

/**
 * Matches objects with queries so that class and box cost least in sum, as Anchor DETR is trained (matching of DETR, Carion et al., 2020, with the focal
 * cost of Deformable DETR): 2 · focal + 5 · L1 − 2 · generalised overlap. In the order of the objects.
 * @param logits [1, queries, classes], at least as many queries as objects
 * @param boxes [1, queries, 4]
 */
export function matchSet(logits: FloatTensor, boxes: FloatTensor, objects: readonly SetObject[]): SetMatch[] {
  const [, queries = 0, classes = 0] = logits.dims;
  const pairs = objects.map((object) =>
    Array.from({ length: queries }, (_, query): SetMatch => {
      const chance = sigmoid(logits.data[query * classes + object.class] as number);
      const [apart, overlap] = boxDistance(boxes.data.subarray(query * 4, query * 4 + 4), object.box);
      return { query, chance, apart, overlap, cost: weights.class * focalCost(chance) + weights.l1 * apart - weights.giou * overlap };
    }),
  );
  const found = assignment(pairs.map((row) => row.map(({ cost }) => cost)));
  return found.map((query, row) => pairs[row]?.[query] as SetMatch);
}

/** The loss of the last layer for matched objects: 2 · focal over all queries and classes, 5 · L1, 2 · (1 − generalised overlap), by the number of objects. */
export function setLoss(logits: FloatTensor, objects: readonly SetObject[], matches: readonly SetMatch[]): SetLoss {
  const [, , classes = 0] = logits.dims;
  const isTrue = new Set(matches.map(({ query }, k) => query * classes + (objects[k] as SetObject).class));
  const count = Math.max(1, objects.length);
  const focal = logits.data.reduce((sum, logit, at) => sum + focalLoss(logit, isTrue.has(at)), 0);
  const sum = (part: (match: SetMatch) => number) => matches.reduce((total, match) => total + part(match), 0);
  const parts = {
    focal: (weights.class * focal) / count,
    l1: (weights.l1 * sum(({ apart }) => apart)) / count,
    giou: (weights.giou * sum(({ overlap }) => 1 - overlap)) / count,
  };
  return { ...parts, total: parts.focal + parts.l1 + parts.giou };
}

/** What it costs to take a query for a class that it gives this chance, over taking it for none. */
function focalCost(chance: number): number {
  const tiny = 1e-8;
  const as = alpha * (1 - chance) ** gamma * -Math.log(chance + tiny);
  const not = (1 - alpha) * chance ** gamma * -Math.log(1 - chance + tiny);
  return as - not;
}

/** The focal loss of one logit (Lin et al., 2017), by the logarithm of a sigmoid that does not overflow. */
function focalLoss(logit: number, isTrue: boolean): number {
  const signed = isTrue ? logit : -logit;
  const missed = 1 - sigmoid(signed);
  const logarithm = Math.min(0, signed) - Math.log1p(Math.exp(-Math.abs(signed)));
  return (isTrue ? alpha : 1 - alpha) * missed ** gamma * -logarithm;
}

function boxDistance(found: Float32Array, box: SetObject['box']): [apart: number, overlap: number] {
  const [x = 0, y = 0, width = 0, height = 0] = found;
  const apart = box.reduce((sum, side, k) => sum + Math.abs(side - (found[k] as number)), 0);
  return [apart, generalisedOverlap(boxAround(x, y, width, height), boxAround(...box))];
}
