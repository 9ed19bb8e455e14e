import { type FloatTensor, floats, sizeOf } from '../tensor.js';

/** Numbers that look unordered, between -1 and 1; another seed gives others. */
export function wild(dims: readonly number[], seed = 1): FloatTensor {
  return floats(
    dims,
    Array.from({ length: sizeOf(dims) }, (_, k) => Math.sin((k + 1) * 12.9898 * seed)),
  );
}
