import type { GridWindow } from './grid-window.js';

/** A quadratic energy of the shifts of a window's nodes, all of them at rest outside of it. Arrays have a value for each node, row by row. */
export interface WindowEnergy {
  /** Shear, and growth that differs between the axes, of each cell. */
  readonly shape: number;
  /** Second differences along rows and columns. */
  readonly bending: number;
  /** For each node the symmetric matrix xx, xy, yy that pulls it to rest, and how much it is pulled to its goal. */
  readonly xx: Float64Array;
  readonly xy: Float64Array;
  readonly yy: Float64Array;
  readonly pull: Float64Array;
  /** x and y of each node. */
  readonly goal: Float64Array;
  /** 1 for nodes that may move, 0 for others. */
  readonly isFree: Uint8Array;
}

/**
 * The shifts of least energy, by conjugate gradients with the diagonal as preconditioner. With all nodes at rest outside, the mixed terms of the
 * Cauchy–Riemann equations add up to nothing, so that cells stay similar when each axis for itself has small differences across cells; both
 * this and the second differences are the same few factors at every node, and no matrix is made.
 * @param start x and y of each node, where to begin; it is changed to the solution, and given back
 */
export function solveWindow(
  { lattice: { columns, rows } }: GridWindow,
  energy: WindowEnergy,
  start: Float64Array,
  { tolerance = 1e-4, limit = 200 } = {},
): Float64Array {
  const count = columns * rows;
  const width = columns + 4;
  const padded = new Float64Array(width * (rows + 4) * 2);
  const { pull, goal, isFree } = energy;
  const image = new Float64Array(count * 2);
  const apply = (values: Float64Array): void => {
    for (let row = 0; row < rows; row++) {
      padded.set(values.subarray(row * columns * 2, (row + 1) * columns * 2), ((row + 2) * width + 2) * 2);
    }
    applyEnergy(energy, columns, rows, padded, image);
  };
  for (let k = 0; k < count * 2; k++) if (isFree[k >> 1] === 0) start[k] = 0;
  const inverse = inverseDiagonal(energy);
  const residual = new Float64Array(count * 2);
  let goalSize = 0;
  apply(start);
  for (let k = 0; k < count * 2; k++) {
    const right = isFree[k >> 1] === 0 ? 0 : (pull[k >> 1] as number) * (goal[k] as number);
    goalSize += right * right;
    residual[k] = right - (image[k] as number);
  }
  const direction = new Float64Array(count * 2);
  let before = 0;
  for (let round = 0; round < limit; round++) {
    let size = 0;
    let product = 0;
    for (let k = 0; k < count * 2; k++) {
      const value = residual[k] as number;
      size += value * value;
      product += value * value * (inverse[k] as number);
    }
    if (size <= tolerance * tolerance * goalSize) break;
    const keep = round === 0 ? 0 : product / before;
    for (let k = 0; k < count * 2; k++) {
      direction[k] = (residual[k] as number) * (inverse[k] as number) + keep * (direction[k] as number);
    }
    apply(direction);
    let curvature = 0;
    for (let k = 0; k < count * 2; k++) curvature += (direction[k] as number) * (image[k] as number);
    const length = product / curvature;
    for (let k = 0; k < count * 2; k++) {
      start[k] = (start[k] as number) + length * (direction[k] as number);
      residual[k] = (residual[k] as number) - length * (image[k] as number);
    }
    before = product;
  }
  return start;
}

/** The gradient of the energy without its goals, at values that have two nodes of rest around them; 0 at nodes that may not move. */
function applyEnergy(
  { shape, bending, xx, xy, yy, pull, isFree }: WindowEnergy,
  columns: number,
  rows: number,
  padded: Float64Array,
  image: Float64Array,
): void {
  const width = (columns + 4) * 2;
  const middle = 2 * shape + 12 * bending;
  const corner = -0.5 * shape;
  const side = -4 * bending;
  for (let row = 0, node = 0; row < rows; row++) {
    let at = (row + 2) * width + 4;
    for (let column = 0; column < columns; column++, node++, at += 2) {
      if (isFree[node] === 0) {
        image[node * 2] = image[node * 2 + 1] = 0;
        continue;
      }
      const mixed = xy[node] as number;
      const pulled = middle + (pull[node] as number);
      for (let axis = 0; axis < 2; axis++) {
        const k = at + axis;
        const corners =
          (padded[k - width - 2] as number) +
          (padded[k - width + 2] as number) +
          (padded[k + width - 2] as number) +
          (padded[k + width + 2] as number);
        const sides = (padded[k - width] as number) + (padded[k + width] as number) + (padded[k - 2] as number) + (padded[k + 2] as number);
        const far =
          (padded[k - 2 * width] as number) + (padded[k + 2 * width] as number) + (padded[k - 4] as number) + (padded[k + 4] as number);
        const own = ((axis === 0 ? xx[node] : yy[node]) as number) + pulled;
        const other = padded[at + 1 - axis] as number;
        image[node * 2 + axis] = own * (padded[k] as number) + mixed * other + corner * corners + side * sides + bending * far;
      }
    }
  }
}

function inverseDiagonal({ shape, bending, xx, yy, pull, isFree }: WindowEnergy): Float64Array {
  return Float64Array.from({ length: isFree.length * 2 }, (_, k) => {
    const node = k >> 1;
    return 1 / (2 * shape + 12 * bending + (pull[node] as number) + ((k % 2 === 0 ? xx[node] : yy[node]) as number));
  });
}
