import type { numpy } from '@jax-js/jax';
import type { Jax } from './jax.js';

type Array = numpy.Array;

/** −Σ p log softmax(x) over the last dimension, on average. */
export function crossEntropy({ nn }: Jax, chances: Array, logits: Array): Array {
  return nn.logSoftmax(logits, -1).mul(chances).sum(-1).mean().mul(-1);
}
