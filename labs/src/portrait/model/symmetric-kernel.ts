import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** What a component of a displacement does when the face is mirrored: it stays, or changes its sign. */
export type Parity = 'even' | 'odd';

/**
 * The first modes of a Gaussian process on the vertices whose kernel is a sum of Gaussians, made even or odd under mirroring x → −x. The
 * modes are found on control points and extended to all vertices (Nyström), so that modes · modesᵀ ≈ the kernel's matrix.
 * @returns modes × vertices, the strongest first; each already scaled by its standard deviation in centimetres
 */
export function kernelModes(positions: Float64Array, scales: readonly KernelScale[], parity: Parity, count: number): Float64Array[] {
  const vertices = positions.length / 3;
  const controls = farthestPoints(positions, controlCount);
  const sign = parity === 'even' ? 1 : -1;
  const kernel = (i: number, j: number): number =>
    (gaussians(positions, i, j, 1, scales) + sign * gaussians(positions, i, j, -1, scales)) / 2;
  const inner = Matrix.zeros(controlCount, controlCount);
  controls.forEach((i, row) => {
    controls.forEach((j, column) => {
      inner.set(row, column, kernel(i, j));
    });
  });
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(inner, { assumeSymmetric: true });
  const order = realEigenvalues.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value);
  return order.slice(0, count).map(({ value, index }) => {
    const vector = eigenvectorMatrix.getColumn(index);
    const turned = signOf(vector) / Math.sqrt(value);
    return Float64Array.from(
      { length: vertices },
      (_, i) => turned * controls.reduce((sum, j, k) => sum + kernel(i, j) * (vector[k] as number), 0),
    );
  });
}

/** One Gaussian of the kernel. */
export interface KernelScale {
  /** How far apart two points still move alike, in centimetres. */
  readonly length: number;
  /** Standard deviation of the displacement, in centimetres. */
  readonly deviation: number;
}

const controlCount = 72;

function gaussians(positions: Float64Array, i: number, j: number, mirror: 1 | -1, scales: readonly KernelScale[]): number {
  const x = (positions[i * 3] as number) - mirror * (positions[j * 3] as number);
  const y = (positions[i * 3 + 1] as number) - (positions[j * 3 + 1] as number);
  const z = (positions[i * 3 + 2] as number) - (positions[j * 3 + 2] as number);
  const squared = x * x + y * y + z * z;
  return scales.reduce((sum, { length, deviation }) => sum + deviation * deviation * Math.exp(-squared / (2 * length * length)), 0);
}

/** Vertices of the right half that lie far from each other; the kernel's symmetry covers the left half. */
function farthestPoints(positions: Float64Array, count: number): number[] {
  const half = Array.from({ length: positions.length / 3 }, (_, i) => i).filter((i) => (positions[i * 3] as number) <= -0.05);
  const nearest = new Map(half.map((i) => [i, Number.POSITIVE_INFINITY]));
  const chosen: number[] = [];
  let next = half[0] as number;
  while (chosen.length < count) {
    chosen.push(next);
    let farthest = -1;
    for (const [i, before] of nearest) {
      const distance = Math.min(before, squaredDistance(positions, i, next));
      nearest.set(i, distance);
      if (distance > farthest) farthest = distance;
    }
    next = half.find((i) => nearest.get(i) === farthest) as number;
  }
  return chosen;
}

function squaredDistance(positions: Float64Array, i: number, j: number): number {
  let sum = 0;
  for (let axis = 0; axis < 3; axis++) sum += ((positions[i * 3 + axis] as number) - (positions[j * 3 + axis] as number)) ** 2;
  return sum;
}

/** Eigenvectors have no sign of their own: the largest component is taken as positive. */
function signOf(vector: readonly number[]): 1 | -1 {
  const largest = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) + 1e-9 ? value : best), 0);
  return largest < 0 ? -1 : 1;
}
