import type { Picture } from '../../media/picture.js';
import type { DenseMap } from '../contour/dense-map.js';
import type { Shifts, WarpGrid } from '../warp/warp-grid.js';

/** What is drawn over a picture for the curious. */
export interface Overlay {
  /** The fitted face before reshaping, with the edges of its mesh; null leaves it out. */
  readonly mesh: { readonly placed: Float64Array; readonly edges: Uint16Array } | null;
  /** Both outlines, and the signed distance as bands a centimetre wide; null leaves them out. */
  readonly distance: { readonly map: DenseMap; readonly scale: number } | null;
  /** The grid with its nodes where they take their colours from; null leaves it out. */
  readonly grid: { readonly grid: WarpGrid; readonly shifts: Shifts } | null;
}

/** Draws overlays on a copy of a picture. */
export function drawOverlay(picture: Picture, { mesh, distance, grid }: Overlay): Picture {
  const drawn = { width: picture.width, height: picture.height, data: new Uint8ClampedArray(picture.data) };
  if (distance) {
    drawBands(drawn, distance.map, distance.scale);
    drawPolygon(drawn, distance.map.outlineBefore, [40, 110, 255]);
    drawPolygon(drawn, distance.map.outlineAfter, [255, 60, 60]);
  }
  if (grid) drawGrid(drawn, grid.grid, grid.shifts);
  if (mesh) {
    for (let e = 0; e < mesh.edges.length; e += 2) {
      const [a, b] = [(mesh.edges[e] as number) * 3, (mesh.edges[e + 1] as number) * 3];
      drawLine(drawn, pointAt(mesh.placed, a), pointAt(mesh.placed, b), [90, 230, 140]);
    }
  }
  return drawn;
}

type Colour = readonly [number, number, number];
type Point = readonly [number, number];

function pointAt(values: Float64Array, k: number): Point {
  return [values[k] as number, values[k + 1] as number];
}

function drawPolygon(picture: Picture, polygon: Float64Array, colour: Colour): void {
  for (let k = 0; k < polygon.length; k += 2) drawLine(picture, pointAt(polygon, k), pointAt(polygon, (k + 2) % polygon.length), colour);
}

function drawGrid(picture: Picture, { columns, rows, cellWidth, cellHeight }: WarpGrid, shifts: Shifts): void {
  const node = (column: number, row: number): Point => {
    const k = (row * columns + column) * 2;
    return [column * cellWidth + (shifts[k] as number), row * cellHeight + (shifts[k + 1] as number)];
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (column + 1 < columns) drawLine(picture, node(column, row), node(column + 1, row), [255, 210, 60]);
      if (row + 1 < rows) drawLine(picture, node(column, row), node(column, row + 1), [255, 210, 60]);
    }
  }
}

function drawBands(picture: Picture, { lattice, after, reach }: DenseMap, scale: number): void {
  const { left, top, stepX, stepY, columns } = lattice;
  for (let k = 0; k < after.values.length; k++) {
    const distance = after.values[k] as number;
    if (distance > reach || Math.abs(Math.floor(distance / scale)) % 2 === 1) continue;
    const x = left + (k % columns) * stepX;
    const y = top + Math.floor(k / columns) * stepY;
    for (let row = Math.ceil(y - stepY / 2); row < y + stepY / 2; row++) {
      for (let column = Math.ceil(x - stepX / 2); column < x + stepX / 2; column++)
        blend(picture, column, row, distance < 0 ? [255, 60, 60] : [40, 110, 255], 0.25);
    }
  }
}

function drawLine(picture: Picture, [ax, ay]: Point, [bx, by]: Point, colour: Colour): void {
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(bx - ax), Math.abs(by - ay))));
  for (let k = 0; k < steps; k++) {
    const t = k / steps;
    blend(picture, Math.round(ax + t * (bx - ax)), Math.round(ay + t * (by - ay)), colour, 0.7);
  }
}

function blend({ width, height, data }: Picture, x: number, y: number, colour: Colour, amount: number): void {
  if (x < 0 || y < 0 || x >= width || y >= height) return;
  const k = (y * width + x) * 4;
  for (let c = 0; c < 3; c++) data[k + c] = (data[k + c] as number) * (1 - amount) + (colour[c] as number) * amount;
  data[k + 3] = Math.max(data[k + 3] as number, 255 * amount);
}
