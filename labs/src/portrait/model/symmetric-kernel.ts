import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** What a component of a displacement does when the face is mirrored: it stays, or changes its sign. */
export type Parity = 'even' | 'odd';

/**
 * The first modes of a Gaussian process on the vertices whose kernel is a sum of Gaussians, made even or odd under mirroring x → −x. The
 * modes are found on control points and extended to all vertices (Nyström), so that modes · modesᵀ ≈ the kernel's matrix.
 * @returns modes × vertices, the strongest first; each already scaled by its standard deviation in centimetres
 */
export function kernelModes(
  positions: Float64Array,
  controls: readonly number[],
  scales: readonly KernelScale[],
  parity: Parity,
  count: number,
): Float64Array[] {
  const kernel = kernelMatrix(positions, controls, scales, parity);
  const size = controls.length;
  const inner = new Matrix(controls.map((i) => kernel.subarray(i * size, (i + 1) * size)));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(inner, { assumeSymmetric: true });
  const order = realEigenvalues.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value);
  return order.slice(0, count).map(({ value, index }) => {
    const vector = eigenvectorMatrix.getColumn(index);
    const turned = signOf(vector) / Math.sqrt(value);
    return Float64Array.from({ length: positions.length / 3 }, (_, i) => {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += (kernel[i * size + k] as number) * (vector[k] as number);
      return turned * sum;
    });
  });
}

/** One Gaussian of the kernel. */
export interface KernelScale {
  /** How far apart two points still move alike, in centimetres. */
  readonly length: number;
  /** Standard deviation of the displacement, in centimetres. */
  readonly deviation: number;
}

/** The kernel between each vertex and each control point, row by row. */
function kernelMatrix(positions: Float64Array, controls: readonly number[], scales: readonly KernelScale[], parity: Parity): Float64Array {
  const sign = parity === 'even' ? 1 : -1;
  const values = new Float64Array((positions.length / 3) * controls.length);
  for (let i = 0, at = 0; i < positions.length; i += 3) {
    const x = positions[i] as number;
    for (const control of controls) {
      const other = positions[control * 3] as number;
      const across = ((positions[i + 1] as number) - (positions[control * 3 + 1] as number)) ** 2;
      const rest = across + ((positions[i + 2] as number) - (positions[control * 3 + 2] as number)) ** 2;
      values[at++] = (gaussians((x - other) ** 2 + rest, scales) + sign * gaussians((x + other) ** 2 + rest, scales)) / 2;
    }
  }
  return values;
}

function gaussians(squared: number, scales: readonly KernelScale[]): number {
  let sum = 0;
  for (const { length, deviation } of scales) sum += deviation * deviation * Math.exp(-squared / (2 * length * length));
  return sum;
}

/** Vertices of the right half that lie far from each other; the kernel's symmetry covers the left half. */
export function controlPoints(positions: Float64Array): number[] {
  const half = Array.from({ length: positions.length / 3 }, (_, i) => i).filter((i) => (positions[i * 3] as number) <= -0.05);
  const nearest = new Float64Array(half.length).fill(Number.POSITIVE_INFINITY);
  const chosen: number[] = [];
  let next = 0;
  while (chosen.length < controlCount) {
    chosen.push(half[next] as number);
    half.forEach((i, k) => {
      nearest[k] = Math.min(nearest[k] as number, squaredDistance(positions, i, chosen.at(-1) as number));
    });
    next = nearest.indexOf(Math.max(...nearest));
  }
  return chosen;
}

const controlCount = 72;

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
