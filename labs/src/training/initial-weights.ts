import type { Network } from '../nn/network.js';
import { seededRandom } from '../random.js';
import { floats, sizeOf } from '../tensor.js';
import type { FloatWeights } from './train.js';

/** Weights to begin with: matrices and positions by chance, with a deviation of fan-in^−½ or 0.02; normalisations and temperatures 1, biases 0. */
export function initialWeights({ state }: Network, seed: number): FloatWeights {
  const random = seededRandom(seed);
  const made = state.map(({ name, dims }) => {
    const size = sizeOf(dims);
    const isFactor = name.endsWith('.temperature');
    if (dims.length < 2 || isFactor) {
      return [name, floats(dims, new Float32Array(size).fill(isFactor || name.endsWith('weight') ? 1 : 0))] as const;
    }
    const deviation = name === 'pos_embed' ? 0.02 : sizeOf(dims.slice(1)) ** -0.5;
    return [
      name,
      floats(
        dims,
        Float32Array.from({ length: size }, () => random.normal() * deviation),
      ),
    ] as const;
  });
  return new Map(made);
}
