import type { numpy } from '@jax-js/jax';

type Array = numpy.Array;

/** Arrays by name: weights, gradients, or what an optimizer remembers of them. */
export type Arrays = Record<string, Array>;

/** What Adam remembers: the running means of gradients and of their squares. */
export interface AdamState {
  readonly mean: Arrays;
  readonly square: Arrays;
}

const [keepMean, keepSquare, eps] = [0.9, 0.999, 1e-8];

/**
 * One step of AdamW (Loshchilov and Hutter, 2019): the weights after it, and what to remember. It takes its arrays: none may be used again.
 * @param rate the rate of this step, already corrected for its number by `rateOf`
 * @param decay how much of each matrix is taken away, in parts of the rate; norms and biases keep all
 */
export function adamStep(np: typeof numpy, weights: Arrays, gradients: Arrays, state: AdamState, rate: Array, decay: number) {
  const next: { weights: Arrays; mean: Arrays; square: Arrays } = { weights: {}, mean: {}, square: {} };
  for (const name of Object.keys(weights)) {
    const [weight, gradient] = [weights[name] as Array, gradients[name] as Array];
    const mean = (state.mean[name] as Array).mul(keepMean).add(gradient.ref.mul(1 - keepMean));
    const square = (state.square[name] as Array).mul(keepSquare).add(np.square(gradient).mul(1 - keepSquare));
    const change = mean.ref.div(np.sqrt(square.ref).add(eps));
    const wanted = weight.ndim > 1 ? change.add(weight.ref.mul(decay)) : change;
    next.weights[name] = weight.sub(wanted.mul(rate.ref));
    next.mean[name] = mean;
    next.square[name] = square;
  }
  rate.dispose();
  return next;
}

/** The rate of step `step` of `steps`, counted from 0: a warm-up by a straight line, then down to 0 by a cosine; times Adam's correction of its first steps. */
export function rateOf(step: number, steps: number, { highest, warmUp }: { readonly highest: number; readonly warmUp: number }): number {
  const planned = step < warmUp ? (step + 1) / warmUp : 0.5 + 0.5 * Math.cos((Math.PI * (step - warmUp)) / Math.max(1, steps - warmUp));
  return (highest * planned * Math.sqrt(1 - keepSquare ** (step + 1))) / (1 - keepMean ** (step + 1));
}
