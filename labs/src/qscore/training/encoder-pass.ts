import type { numpy } from '@jax-js/jax';
import type { Arrays } from '../../training/adam.js';
import type { Jax } from '../../training/jax.js';
import { encoderShape } from './encoder-shape.js';

type Array = numpy.Array;

/** Features of windows [n · places, window · window]: [n, features], none negative. Leaves the weights usable. */
export function featuresOf({ numpy: np, nn }: Jax, weights: Arrays, windows: Array): Array {
  const layer = (name: string, input: Array) => np.matmul(input, weight(weights, `${name}.weight`)).add(weight(weights, `${name}.bias`));
  const { places, found } = encoderShape;
  const count = (windows.shape[0] as number) / places;
  const seen = nn.relu(layer('windows', windows)).reshape([count, places * found]);
  return nn.relu(layer('features', nn.relu(layer('hidden', seen))));
}

/** What is compared in training: two more layers over features, brought to length 1. */
export function projectionOf({ numpy: np, nn }: Jax, weights: Arrays, features: Array): Array {
  const layer = (name: string, input: Array) => np.matmul(input, weight(weights, `${name}.weight`)).add(weight(weights, `${name}.bias`));
  const out = layer('out', nn.relu(layer('project', features)));
  return out.ref.div(np.sqrt(np.square(out).sum(-1, { keepdims: true }).add(1e-8)));
}

function weight(weights: Arrays, name: string): Array {
  return (weights[name] as Array).ref;
}
