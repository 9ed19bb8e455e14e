import type { Tensor } from '../../tensor.js';
import { hashTensor } from '../../weights/hash.js';
import type { NetworkGolden } from './network-golden.js';

/** The one picture, or batch of pictures of one size, that a classifier looks at. */
export function pictureFeeds({ inputs }: NetworkGolden): Readonly<Record<string, Tensor>> {
  return Object.fromEntries(inputs.map(({ key, shape, a, b }) => ['input', hashTensor(key, shape, a, b)]));
}
