import type { numpy } from '@jax-js/jax';
import type { Jax } from '../../training/jax.js';
import type { Training } from '../../training/train.js';
import type { ShapesConfig } from '../shapes/shapes-config.js';
import { type LayerFound, shapesPass } from './shapes-pass.js';

type Array = numpy.Array;

/** What the queries of a layer are to find. */
interface LayerTargets {
  /** [n, queries, classes]: 1 where a query answers for an object of a class. */
  readonly isTrue: Array;
  /** [n, queries, 4]: what its box is to be; any box where it answers for none. */
  readonly boxes: Array;
  /** [n, queries, 1]: 1 where it answers for an object. */
  readonly answers: Array;
}

const [alpha, weighed] = [0.25, { focal: 2, l1: 5, giou: 2 }];

/**
 * The loss that Anchor DETR is trained with, the sum over the decoder's layers: 2 · focal over all queries and classes, 5 · L1 and 2 · (1 − generalised
 * overlap) of the queries that answer for an object, by the number of objects. A batch is that of `matchedBatches`.
 */
export function shapesLoss(jax: Jax, config: ShapesConfig): Training['loss'] {
  return (weights, [windows, perObject, ...targets]) => {
    const losses = shapesPass(jax, config, weights, windows as Array).map((found, k) => {
      const [isTrue, boxes, answers] = targets.slice(3 * k, 3 * k + 3) as [Array, Array, Array];
      return layerLoss(jax, found, { isTrue, boxes, answers });
    });
    return losses.reduce((sum, loss) => sum.add(loss)).mul((perObject as Array).reshape([]));
  };
}

function layerLoss(jax: Jax, { logits, boxes }: LayerFound, targets: LayerTargets): Array {
  const classes = focalSum(jax, logits, targets.isTrue);
  const apart = jax.numpy.abs(boxes.ref.sub(targets.boxes.ref)).mul(targets.answers.ref).sum();
  const missed = generalisedOverlaps(jax, boxes, targets.boxes).mul(-1).add(1).mul(targets.answers).sum();
  return classes.mul(weighed.focal).add(apart.mul(weighed.l1)).add(missed.mul(weighed.giou));
}

/** The focal loss of all logits in sum (Lin et al., 2017). */
function focalSum({ numpy: np, nn }: Jax, logits: Array, isTrue: Array): Array {
  // The logit of the other answer: how sure the query is of what is wrong.
  const wrong = logits.mul(isTrue.ref.mul(-2).add(1));
  const part = isTrue.mul(2 * alpha - 1).add(1 - alpha);
  return np.square(nn.sigmoid(wrong.ref)).mul(nn.softplus(wrong)).mul(part).sum();
}

/** The generalised overlap of each box with its target (Rezatofighi et al., 2019): [n, queries, 1]. */
function generalisedOverlaps({ numpy: np }: Jax, boxes: Array, targets: Array): Array {
  const [a, b] = [edgesOf(np, boxes), edgesOf(np, targets)];
  const side = (low: Array, high: Array) => np.maximum(high.sub(low), 0);
  const area = ({ left, top, right, bottom }: Edges) => right.ref.sub(left.ref).mul(bottom.ref.sub(top.ref));
  const across = side(np.maximum(a.left.ref, b.left.ref), np.minimum(a.right.ref, b.right.ref));
  const down = side(np.maximum(a.top.ref, b.top.ref), np.minimum(a.bottom.ref, b.bottom.ref));
  const shared = across.mul(down);
  const covered = area(a).add(area(b)).sub(shared.ref);
  const wide = np.maximum(a.right, b.right).sub(np.minimum(a.left, b.left));
  const high = np.maximum(a.bottom, b.bottom).sub(np.minimum(a.top, b.top));
  const whole = wide.mul(high);
  const empty = whole.ref.sub(covered.ref).div(whole);
  return shared.div(covered).sub(empty);
}

interface Edges {
  readonly left: Array;
  readonly top: Array;
  readonly right: Array;
  readonly bottom: Array;
}

function edgesOf(np: typeof numpy, boxes: Array): Edges {
  const [x, y, width, height] = np.split(boxes, 4, -1) as [Array, Array, Array, Array];
  const [halfWidth, halfHeight] = [width.mul(0.5), height.mul(0.5)];
  return {
    left: x.ref.sub(halfWidth.ref),
    right: x.add(halfWidth),
    top: y.ref.sub(halfHeight.ref),
    bottom: y.add(halfHeight),
  };
}
