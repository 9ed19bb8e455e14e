import type { numpy } from '@jax-js/jax';
import type { Jax } from '../../training/jax.js';
import type { Regulariser } from './contrastive-loss.js';

type Array = numpy.Array;

/**
 * The regulariser of arXiv 2203.01881 over a batch of features H [n, r]:
 * −λ1 · mean_i 1[Q_i < α] · Q_i + λ2 · Σ_j 1[‖H_j‖₁ > β] · ‖H_j‖₁, with α the mean score and β the mean length of a column. Which features count is
 * taken as fixed: gradients pass through their heights and means. It takes the features.
 */
export function qualityTerms({ numpy: np, lax }: Jax, features: Array, { quality, columns, epsilon }: Regulariser): Array {
  const still = lax.stopGradient(features.ref);
  const mean = features.ref.mean(-1, { keepdims: true });
  const spread = np.sqrt(np.square(still.ref.sub(lax.stopGradient(mean.ref))).mean(-1, { keepdims: true }));
  const isHigh = np.where(np.greater(still, lax.stopGradient(mean.ref).add(spread.mul(epsilon))), 1, 0);
  const count = np.maximum(isHigh.ref.sum(-1), 1);
  const scores = features.ref.sub(mean).mul(isHigh).sum(-1).div(count);
  const low = below(np, lax.stopGradient(scores.ref));
  const lengths = np.abs(features).sum(0);
  const common = np.subtract(1, below(np, lax.stopGradient(lengths.ref)));
  return scores.mul(low).mean().mul(-quality).add(lengths.mul(common).sum().mul(columns));
}

/** 1 where a value is below the mean of all, else 0. */
function below(np: typeof numpy, values: Array): Array {
  return np.where(np.less(values.ref, values.mean()), 1, 0);
}
