import { dot } from '../dot-product.js';
import type { FloatTensor } from '../tensor.js';
import { eigenvalues } from './eigenvalues.js';
import type { Inside } from './inside-classifier.js';

/** What a block makes of its tokens. */
export interface LayerFigures {
  /** How many directions its tokens spread over: eigenvalues of their likeness of at least a hundredth of all together. Grouping makes them fewer. */
  readonly directions: number;
  /** The length of what noise in the picture changes, as a part of the length of all tokens. */
  readonly noise: number;
}

/** The least part of all eigenvalues that counts. */
const least = 0.01;

/** The most tokens that are compared; of more as many, spread evenly. */
const compared = 100;

/** The figures of each block, from a picture and the same with noise (after Zhou et al., 2022, figure 3; how directions are counted is our own). */
export function layerFigures(whole: Inside['tokens'], noisy: Inside['tokens']): readonly LayerFigures[] {
  return whole.map(({ values }, block) => {
    const other = (noisy[block] as Inside['tokens'][number]).values.data;
    let [changed, all] = [0, 0];
    values.data.forEach((value, k) => {
      changed += (value - (other[k] as number)) ** 2;
      all += value * value;
    });
    return { directions: directionsOf(values), noise: Math.sqrt(changed / all) };
  });
}

function directionsOf({ dims: [count = 0, dim = 0], data }: FloatTensor): number {
  const used = Math.min(count, compared);
  const units = Array.from({ length: used }, (_, k) => {
    const token = Math.floor((k * count) / used);
    const row = Float64Array.from(data.subarray(token * dim, (token + 1) * dim));
    const length = Math.sqrt(dot(row, row)) || 1;
    return row.map((value) => value / length);
  });
  const likeness = Float64Array.from(
    { length: used * used },
    (_, k) => dot(units[Math.floor(k / used)] as Float64Array, units[k % used] as Float64Array) / used,
  );
  return eigenvalues(likeness, used).filter((value) => value >= least).length;
}
