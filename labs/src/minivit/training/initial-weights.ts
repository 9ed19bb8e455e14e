import { miniDeit } from '../../networks/minivit/mini-deit.js';
import type { MiniDeitConfig } from '../../networks/minivit/mini-deit-config.js';
import { seededRandom } from '../../random.js';
import { floats, sizeOf } from '../../tensor.js';
import type { FloatWeights } from '../../training/train.js';

/** Weights to begin with: matrices and positions by chance, with a deviation of fan-in^−½ or 0.02; normalisations 1, biases 0. */
export function initialWeights(config: MiniDeitConfig, seed: number): FloatWeights {
  const random = seededRandom(seed);
  const made = miniDeit(config).state.map(({ name, dims }) => {
    const size = sizeOf(dims);
    if (dims.length < 2) return [name, floats(dims, new Float32Array(size).fill(name.endsWith('weight') ? 1 : 0))] as const;
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
