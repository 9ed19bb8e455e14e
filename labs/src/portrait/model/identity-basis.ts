import { Matrix, solve } from 'ml-matrix';
import { dot } from '../../dot-product.js';
import { controlPoints, type KernelScale, kernelModes, type Parity } from './symmetric-kernel.js';

/**
 * Directions in which heads differ: the first modes of a Gaussian process (after Lüthi et al., Gaussian Process Morphable Models, 2018), as no
 * scans are at hand that may be shipped. Heads are mostly symmetric, so symmetric modes are strong and the others weak. What a pose could do
 * (shift, turn, scale) is taken out. Each mode is x, y, z per vertex, scaled so that its coefficient has standard deviation 1.
 */
export function identityBasis(positions: Float64Array): readonly Float64Array[] {
  const controls = controlPoints(positions);
  const modes = families.flatMap(({ axes, parity, scales, count }) => {
    const along = kernelModes(positions, controls, scales, parity, count);
    return axes.flatMap((axis) => along.map((mode) => alongAxis(mode, axis)));
  });
  return withoutSimilarities(modes, positions);
}

const broad: readonly KernelScale[] = [
  { length: 5, deviation: 0.45 },
  { length: 2.2, deviation: 0.2 },
];
const asymmetric: readonly KernelScale[] = [{ length: 5, deviation: 0.12 }];

/** A symmetric head: x is odd, y and z are even. */
const families: readonly { axes: readonly (0 | 1 | 2)[]; parity: Parity; scales: readonly KernelScale[]; count: number }[] = [
  { axes: [0], parity: 'odd', scales: broad, count: 12 },
  { axes: [1, 2], parity: 'even', scales: broad, count: 12 },
  { axes: [0], parity: 'even', scales: asymmetric, count: 4 },
  { axes: [1, 2], parity: 'odd', scales: asymmetric, count: 4 },
];

function alongAxis(mode: Float64Array, axis: 0 | 1 | 2): Float64Array {
  const vector = new Float64Array(mode.length * 3);
  mode.forEach((value, i) => {
    vector[i * 3 + axis] = value;
  });
  return vector;
}

/** The modes less their least-squares part in the seven motions that a pose can make. */
function withoutSimilarities(modes: readonly Float64Array[], positions: Float64Array): Float64Array[] {
  const motions = similarityMotions(positions);
  const gram = new Matrix(motions.map((a) => motions.map((b) => dot(a, b))));
  return modes.map((mode) => {
    const parts = solve(gram, Matrix.columnVector(motions.map((motion) => dot(motion, mode)))).getColumn(0);
    return mode.map((value, k) => motions.reduce((rest, motion, m) => rest - (parts[m] as number) * (motion[k] as number), value));
  });
}

function similarityMotions(positions: Float64Array): Float64Array[] {
  const motions = Array.from({ length: 7 }, () => new Float64Array(positions.length));
  for (let i = 0; i < positions.length; i += 3) {
    const [x, y, z] = positions.subarray(i, i + 3) as unknown as [number, number, number];
    const rows = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [0, -z, y],
      [z, 0, -x],
      [-y, x, 0],
      [x, y, z],
    ];
    rows.forEach((row, m) => {
      motions[m]?.set(row, i);
    });
  }
  return motions;
}
