import { seededRandom } from '../../random.js';
import { floats } from '../../tensor.js';
import type { FloatWeights } from '../../training/train.js';

/**
 * The small encoder: windows of 10 × 10 pixels, every 6 pixels, each to 64 values; all of them to 192, and to 256 features. A ReLU follows each, so that
 * no feature is negative. Two more layers make what is compared in training.
 */
export const encoderShape = { side: 28, window: 10, stride: 6, places: 16, found: 64, hidden: 192, features: 256, projected: 64 } as const;

const { window, found, places, hidden, features, projected } = encoderShape;

/** The weights by name, each from its inputs to its outputs. */
const layers = {
  windows: [window * window, found],
  hidden: [places * found, hidden],
  features: [hidden, features],
  project: [features, features],
  out: [features, projected],
} as const;

/** Weights to begin with: by chance as He et al. (2015) draw them, biases 0. */
export function initialEncoder(seed: number): FloatWeights {
  const random = seededRandom(seed);
  const weights = Object.entries(layers).flatMap(([name, [from, to]]) => [
    [
      `${name}.weight`,
      floats(
        [from, to],
        Float32Array.from({ length: from * to }, () => random.normal() * Math.sqrt(2 / from)),
      ),
    ] as const,
    [`${name}.bias`, floats([to], new Float32Array(to))] as const,
  ]);
  return new Map(weights);
}
