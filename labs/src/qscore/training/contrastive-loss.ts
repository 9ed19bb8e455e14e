import type { numpy } from '@jax-js/jax';
import type { Arrays } from '../../training/adam.js';
import type { Jax } from '../../training/jax.js';
import type { Training } from '../../training/train.js';
import { featuresOf, projectionOf } from './encoder-pass.js';
import { qualityTerms } from './quality-terms.js';

type Array = numpy.Array;

/** How sharply views are told apart. */
const temperature = 0.2;

/** How much of each term of the regulariser is added: λ1 rewards the quality of low-scored samples, λ2 costs features that fire too much. */
export interface Regulariser {
  readonly quality: number;
  readonly columns: number;
  readonly epsilon: number;
}

/**
 * SimCLR's loss (Chen et al., 2020): of 2n views, each is to find the other one of its picture among all but itself. With a regulariser, that of
 * arXiv 2203.01881 over the features is added.
 */
export function contrastiveLoss(jax: Jax, regulariser: Regulariser | null): Training['loss'] {
  const { numpy: np, nn } = jax;
  return (weights: Arrays, [windows]) => {
    const features = featuresOf(jax, weights, windows as Array);
    const added = regulariser && qualityTerms(jax, features.ref, regulariser);
    const unit = projectionOf(jax, weights, features);
    const count = unit.shape[0] as number;
    const likeness = np.matmul(unit.ref, unit.transpose([1, 0])).mul(1 / temperature);
    const others = likeness.sub(np.eye(count).mul(1e4));
    const wanted = np.array(otherViews(count), { shape: [count, count] });
    const loss = nn
      .logSoftmax(others, -1)
      .mul(wanted)
      .sum()
      .mul(-1 / count);
    return added ? loss.add(added) : loss;
  };
}

/** 1 where column and row are views of the same picture, and not the same view. */
function otherViews(count: number): Float32Array<ArrayBuffer> {
  const wanted = new Float32Array(count * count);
  for (let k = 0; k < count; k++) wanted[k * count + ((k + count / 2) % count)] = 1;
  return wanted;
}
