import { dot } from '../dot-product.js';
import { type Random, seededRandom } from '../random.js';
import type { FloatTensor } from '../tensor.js';
import { kMeans } from './k-means.js';

const rounds = 100;

/**
 * Groups tokens [count, dim] by spectral clustering (Ng, Jordan and Weiss, 2002): likeness by a Gaussian of the distance between directions, as wide as the median
 * distance; the leading vectors of the normalised likeness by repeated multiplication; k-means on their rows. Clusters are numbered in the order they first occur.
 */
export function clusterTokens(tokens: FloatTensor, clusters: number, seed: number): readonly number[] {
  const [count = 0] = tokens.dims;
  const random = seededRandom(seed);
  const likeness = normalisedLikeness(squaredDistances(tokens), count);
  const vectors = leadingVectors(likeness, count, clusters, random);
  const rows = Array.from({ length: count }, (_, i) => unit(vectors.map((vector) => vector[i] as number)));
  const raw = kMeans(rows, clusters, random);
  const order = [...new Set(raw)];
  return raw.map((cluster) => order.indexOf(cluster));
}

/** Between the directions of each two tokens: 0 the same, 4 opposite. */
function squaredDistances({ dims: [count = 0, dim = 0], data }: FloatTensor): Float64Array {
  const directions = Array.from({ length: count }, (_, i) => unit(Array.from(data.subarray(i * dim, (i + 1) * dim))));
  const distances = new Float64Array(count * count);
  directions.forEach((one, i) => {
    for (let j = 0; j < i; j++) {
      const far = Math.max(0, 2 - 2 * dot(one, directions[j] as number[]));
      distances[i * count + j] = far;
      distances[j * count + i] = far;
    }
  });
  return distances;
}

function normalisedLikeness(distances: Float64Array, count: number): Float64Array {
  const apart = distances.filter((_, k) => Math.floor(k / count) !== k % count).sort();
  const width = (apart[Math.floor(apart.length / 2)] ?? 0) || 1;
  const likeness = distances.map((far) => Math.exp(-far / width));
  const sums = Float64Array.from({ length: count }, (_, i) =>
    likeness.subarray(i * count, (i + 1) * count).reduce((sum, value) => sum + value, 0),
  );
  return likeness.map((value, k) => value / Math.sqrt((sums[Math.floor(k / count)] as number) * (sums[k % count] as number)));
}

/** Orthogonal vectors that a symmetric matrix without negative values stretches most. */
function leadingVectors(matrix: Float64Array, count: number, wanted: number, random: Random): Float64Array[] {
  let vectors: Float64Array[] = Array.from({ length: wanted }, () => Float64Array.from({ length: count }, () => random.normal()));
  for (let round = 0; round < rounds; round++) vectors = orthogonal(vectors.map((vector) => product(matrix, vector)));
  return vectors;
}

function product(matrix: Float64Array, vector: Float64Array): Float64Array {
  const count = vector.length;
  return vector.map((_, i) => dot(matrix.subarray(i * count, (i + 1) * count), vector));
}

/** Gram and Schmidt. */
function orthogonal(vectors: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const vector of vectors) {
    let rest = vector;
    for (const other of done) {
      const along = dot(rest, other);
      rest = rest.map((value, i) => value - along * (other[i] as number));
    }
    done.push(Float64Array.from(unit(Array.from(rest))));
  }
  return done;
}

function unit(values: number[]): number[] {
  const length = Math.sqrt(dot(values, values)) || 1;
  return values.map((value) => value / length);
}
