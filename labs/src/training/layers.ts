import type { numpy } from '@jax-js/jax';
import type { Arrays } from './adam.js';
import type { Jax } from './jax.js';

type Array = numpy.Array;

/** The layers of a network in training: each reads its weights by name, leaves them usable, and takes what it is given. */
export interface Layers {
  /** The weight of that name. */
  weight(name: string): Array;
  /** A linear layer over the last dimension: `<name>.weight` [to, from] and `<name>.bias`. */
  linear(x: Array, name: string): Array;
  /** A layer normalisation over the last dimension. */
  normal(x: Array, name: string, eps: number): Array;
  /** A convolution whose windows lie side by side: maps [n, channels, side, side] to tokens [n, places, to]. */
  patches(maps: Array, name: string, patch: number): Array;
}

/** The layers over some weights. */
export function layersOf({ numpy: np }: Jax, weights: Arrays): Layers {
  const weight = (name: string) => (weights[name] as Array).ref;
  const linear = (x: Array, name: string) => np.matmul(x, weight(`${name}.weight`).transpose()).add(weight(`${name}.bias`));
  return {
    weight,
    linear,
    normal(x, name, eps) {
      const centred = x.ref.sub(x.mean(-1, { keepdims: true }));
      const variance = np.mean(np.square(centred.ref), -1, { keepdims: true });
      return centred
        .div(np.sqrt(variance.add(eps)))
        .mul(weight(`${name}.weight`))
        .add(weight(`${name}.bias`));
    },
    patches(maps, name, patch) {
      const [count, channels, side] = maps.shape as [number, number, number, number];
      const places = side / patch;
      const cut = maps.reshape([count, channels, places, patch, places, patch]).transpose([0, 2, 4, 1, 3, 5]);
      const kernel = weight(`${name}.weight`);
      const [to] = kernel.shape as [number];
      const size = channels * patch * patch;
      const flat = cut.reshape([count, places * places, size]);
      return np.matmul(flat, kernel.reshape([to, size]).transpose()).add(weight(`${name}.bias`));
    },
  };
}
