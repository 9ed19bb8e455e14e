import { seededRandom } from '../../random.js';
import { floats, sizeOf } from '../../tensor.js';
import type { FloatWeights } from '../../training/train.js';
import type { ShapesConfig } from '../shapes/shapes-config.js';
import { shapesNetwork } from '../shapes/shapes-network.js';

/** How likely a class is that nothing is known of: at first every query says so of every class. */
const prior = 0.01;

/**
 * Weights to begin with: matrices by chance with a deviation of fan-in^−½, normalisations 1, biases 0. Boxes begin at their points and are small, and
 * classes are unlikely, as the official code begins; points look at their own places, which it does not.
 */
export function initialShapes(config: ShapesConfig, seed: number): FloatWeights {
  const random = seededRandom(seed);
  const lastBox = 'transformer.bbox_embed.0.layers.2';
  return new Map(
    shapesNetwork(config).state.map(({ name, dims }) => {
      const values = new Float32Array(sizeOf(dims));
      if (name === 'transformer.class_embed.0.bias') values.fill(Math.log(prior / (1 - prior)));
      else if (name === `${lastBox}.bias`) values.set([0, 0, -2, -2]);
      else if (dims.length > 1 && name !== `${lastBox}.weight`) {
        const deviation = name === 'transformer.pattern.weight' ? 1 : sizeOf(dims.slice(1)) ** -0.5;
        const strength = name === 'transformer.adapt_pos1d.2.weight' ? 3 : 1;
        for (let k = 0; k < values.length; k++) values[k] = random.normal() * deviation * strength;
        if (dims[0] === 5 * config.transformer.dim) alignKeys(values);
      } else if (name.endsWith('.weight') && dims.length === 1) values.fill(1);
      return [name, floats(dims, values)] as const;
    }),
  );
}

/** Lets queries and keys begin with the same projections, along rows and along columns, so that a point looks at its own place first. */
function alignKeys(values: Float32Array): void {
  const part = values.length / 5;
  values.copyWithin(2 * part, 0, 2 * part);
}
