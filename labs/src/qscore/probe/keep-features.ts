import { seededRandom } from '../../random.js';
import type { FeatureMatrix } from '../features/feature-matrix.js';

/** The same samples with some of their features. */
export function keepFeatures({ rows, columns, values }: FeatureMatrix, isKept: readonly boolean[]): FeatureMatrix {
  const kept = values.filter((_, k) => isKept[k % columns]);
  return { rows, columns: kept.length / rows, values: kept };
}

/** As many features by chance: which of them are kept. */
export function featuresByChance(columns: number, count: number, seed: number): boolean[] {
  const random = seededRandom(seed);
  const places = Array.from({ length: columns }, () => random.uniform());
  const order = [...places.keys()].sort((a, b) => (places[a] as number) - (places[b] as number));
  const kept = new Set(order.slice(0, count));
  return places.map((_, k) => kept.has(k));
}
