import type { StateDict } from '../../weights/state-mismatch.js';

/** Whether a tensor is of the layers that MiniViT's distillation compares the teacher by, which a network does not need: `fit_dense_C.0.weight`. */
export function isTrainingOnly(name: string): boolean {
  return /^fit_dense_[A-Z]\./.test(name);
}

/** Weights without what only training needs. */
export function withoutTrainingOnly(weights: StateDict): StateDict {
  return new Map([...weights].filter(([name]) => !isTrainingOnly(name)));
}
