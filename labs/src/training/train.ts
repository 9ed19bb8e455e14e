import type { numpy } from '@jax-js/jax';
import { type FloatTensor, floats } from '../tensor.js';
import { type Arrays, adamStep, rateOf } from './adam.js';
import type { Jax } from './jax.js';

type Array = numpy.Array;

/** The weights of a network by name, as single floats. */
export type FloatWeights = ReadonlyMap<string, FloatTensor>;

/** How a training goes. */
export interface Plan {
  readonly steps: number;
  /** The highest rate of AdamW. */
  readonly highest: number;
  readonly warmUp: number;
  readonly decay: number;
}

/** A training: what is lost, on which batches, and who is told. */
export interface Training {
  readonly plan: Plan;
  /** What the network is wrong by on one batch; takes the batch, leaves the weights and what is fixed usable. */
  loss(weights: Arrays, batch: readonly Array[], fixed: Arrays): Array;
  /** The tensors of the next batch; may look at the weights as they are, and leaves them usable. */
  nextBatch(weights: Arrays): readonly FloatTensor[] | Promise<readonly FloatTensor[]>;
  /** Weights that the loss needs and that do not change, such as the teacher's. */
  readonly fixed?: FloatWeights;
  told(step: number, loss: number): void;
  readonly signal: AbortSignal;
}

/** Trains weights by AdamW; the same weights, plan and batches give the same again. */
export async function train(jax: Jax, from: FloatWeights, training: Training): Promise<FloatWeights> {
  const { plan, signal } = training;
  const { tree, numpy: np } = jax;
  const fixed = toArrays(jax, training.fixed ?? new Map());
  let weights = toArrays(jax, from);
  let mean = tree.map((array: Array) => np.zerosLike(array.ref), weights) as Arrays;
  let square = tree.map((array: Array) => np.zerosLike(array.ref), weights) as Arrays;
  const step = jax.jit((now: Arrays, m: Arrays, s: Arrays, still: Arrays, rate: Array, batch: Array[]) => {
    const [loss, gradients] = jax.valueAndGrad((each: Arrays) => training.loss(each, batch, still))(tree.ref(now));
    return [loss, adamStep(np, now, gradients as unknown as Arrays, { mean: m, square: s }, rate, plan.decay)] as const;
  });
  for (let at = 0; at < plan.steps; at++) {
    signal.throwIfAborted();
    const batch = (await training.nextBatch(weights)).map((tensor) => toArray(jax, tensor));
    const rate = np.array(rateOf(at, plan.steps, plan));
    const [loss, next] = step(weights, mean, square, tree.ref(fixed), rate, batch);
    ({ weights, mean, square } = next);
    const [value] = await loss.data();
    training.told(at + 1, value as number);
  }
  const trained = new Map<string, FloatTensor>();
  for (const [name, { dims }] of from) trained.set(name, floats(dims, (await (weights[name] as Array).data()) as Float32Array));
  for (const arrays of [mean, square, fixed]) tree.dispose(arrays);
  step.dispose();
  return trained;
}

/** A tensor as an array of jax-js. */
export function toArray({ numpy: np }: Jax, { dims, data }: FloatTensor): Array {
  return np.array(data as Float32Array<ArrayBuffer>, { shape: [...dims] });
}

/** Weights as arrays of jax-js. */
export function toArrays(jax: Jax, weights: FloatWeights): Arrays {
  return Object.fromEntries([...weights].map(([name, tensor]) => [name, toArray(jax, tensor)]));
}
