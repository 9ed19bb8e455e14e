import { batchesOf } from '../../fashion/batches.js';
import type { MiniDeitConfig } from '../../networks/minivit/mini-deit-config.js';
import type { Jax } from '../../training/jax.js';
import type { IdxArray } from '../../training/read-idx.js';
import { type FloatWeights, type Training, train } from '../../training/train.js';
import { distillationLoss } from './losses.js';

/** A student that learns from its teacher, on pictures without labels. */
export interface Distillation extends Pick<Training, 'told' | 'signal'> {
  readonly student: MiniDeitConfig;
  /** What the student begins with: the teacher's blocks, shared. */
  readonly shared: FloatWeights;
  readonly teacher: MiniDeitConfig;
  readonly original: FloatWeights;
  readonly pictures: IdxArray;
  readonly steps: number;
  readonly seed: number;
}

/** The student's weights after so many steps of 64 pictures; every second layer is compared with the teacher's. */
export function distil(
  jax: Jax,
  { student, shared, teacher, original, pictures, steps, seed, told, signal }: Distillation,
): Promise<FloatWeights> {
  const watched = Array.from({ length: teacher.depth }, (_, layer) => layer).filter((layer) => layer % 2 === 1);
  return train(jax, shared, {
    plan: { steps, highest: 2e-3, warmUp: Math.min(50, Math.ceil(steps / 10)), decay: 0.05 },
    loss: distillationLoss(jax, student, teacher, watched),
    nextBatch: batchesOf({ pictures, labels: null, classes: teacher.classes }, 64, seed),
    fixed: original,
    told,
    signal,
  });
}
