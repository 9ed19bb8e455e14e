import type { Picture } from '../../media/picture.js';
import type { DenseMap } from '../contour/dense-map.js';
import { type DistanceField, sampleField } from '../contour/signed-distance.js';

/** How brightness rises in the background around a face, pixel by pixel; 0 in the face and beside its edge, and far from it. */
export interface BackgroundSlopes {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Brightness steps for a pixel to the right, and one down. */
  readonly dx: Float32Array;
  readonly dy: Float32Array;
}

/**
 * Looks at the brightness around a face. The outline of a fitted face lies a little beside the true one: what runs along it close by is taken for the
 * edge of the face itself, and so is all that is closer than half of that.
 * @param close pixels outside the outline within which that is so
 */
export function backgroundSlopes(picture: Picture, map: DenseMap, close: number): BackgroundSlopes {
  const { lattice, before, after, reach } = map;
  const left = Math.max(1, Math.ceil(lattice.left));
  const top = Math.max(1, Math.ceil(lattice.top));
  const width = Math.max(0, Math.min(picture.width - 1, Math.floor(lattice.left + (lattice.columns - 1) * lattice.stepX)) - left);
  const height = Math.max(0, Math.min(picture.height - 1, Math.floor(lattice.top + (lattice.rows - 1) * lattice.stepY)) - top);
  const dx = new Float32Array(width * height);
  const dy = new Float32Array(width * height);
  const light = brightness(picture, left - 1, top - 1, width + 2, height + 2);
  for (let row = 0; row < height; row++) {
    const v = (top + row - lattice.top) / lattice.stepY;
    const latticeRow = Math.min(lattice.rows - 2, Math.floor(v)) * lattice.columns;
    const t = Math.min(1, v - Math.floor(v));
    for (let column = 0; column < width; column++) {
      const u = (left + column - lattice.left) / lattice.stepX;
      const node = latticeRow + Math.min(lattice.columns - 2, Math.floor(u));
      const s = u - Math.floor(u);
      const distance = between(before.values, node, lattice.columns, s, t);
      if (distance <= close / 2) continue;
      if (between(after.values, node, lattice.columns, s, t) >= reach) continue;
      const k = (row + 1) * (width + 2) + column + 1;
      const at = row * width + column;
      dx[at] = ((light[k + 1] as number) - (light[k - 1] as number)) / 2;
      dy[at] = ((light[k + width + 2] as number) - (light[k - width - 2] as number)) / 2;
      if (distance < close && runsAlong(before, left + column, top + row, dx[at] as number, dy[at] as number)) dx[at] = dy[at] = 0;
    }
  }
  return { left, top, width, height, dx, dy };
}

/** Whether an edge with such a slope of brightness runs along the outline, within 40 degrees. */
function runsAlong(before: DistanceField, x: number, y: number, dx: number, dy: number): boolean {
  const [, nx, ny] = sampleField(before, x, y);
  return (dx * nx + dy * ny) ** 2 > 0.587 * (dx * dx + dy * dy) * (nx * nx + ny * ny);
}

function between(values: Float64Array, node: number, columns: number, s: number, t: number): number {
  const above = (values[node] as number) * (1 - s) + (values[node + 1] as number) * s;
  return above * (1 - t) + ((values[node + columns] as number) * (1 - s) + (values[node + columns + 1] as number) * s) * t;
}

function brightness({ width: wide, data }: Picture, left: number, top: number, width: number, height: number): Float32Array {
  const light = new Float32Array(Math.max(0, width * height));
  for (let row = 0, at = 0; row < height; row++) {
    for (let k = ((top + row) * wide + left) * 4, column = 0; column < width; column++, k += 4) {
      light[at++] = 0.299 * (data[k] as number) + 0.587 * (data[k + 1] as number) + 0.114 * (data[k + 2] as number);
    }
  }
  return light;
}
