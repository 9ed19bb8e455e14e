import type { Picture } from '../../media/picture.js';
import { bicubic, bilinear } from './resample.js';
import type { Shifts, WarpGrid } from './warp-grid.js';

/** Draws a picture through a grid: each pixel is taken from where the grid says. What no node moves is copied byte for byte. */
export function warpPicture(picture: Picture, grid: WarpGrid, shifts: Shifts, quality: 'fast' | 'fine'): Picture {
  const drawn = { width: picture.width, height: picture.height, data: new Uint8ClampedArray(picture.data) };
  const sample = quality === 'fine' ? bicubic : bilinear;
  const { columns, rows, cellWidth, cellHeight } = grid;
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const corners = cornersOf(shifts, row * columns + column, columns);
      if (corners.every((value) => value === 0)) continue;
      const top = Math.ceil(row * cellHeight);
      const bottom = Math.min(picture.height - 1, Math.ceil((row + 1) * cellHeight) - 1);
      const left = Math.ceil(column * cellWidth);
      const right = Math.min(picture.width - 1, Math.ceil((column + 1) * cellWidth) - 1);
      for (let y = top; y <= bottom; y++) {
        const t = y / cellHeight - row;
        const startX = corners[0] * (1 - t) + corners[4] * t;
        const startY = corners[1] * (1 - t) + corners[5] * t;
        const slopeX = corners[2] * (1 - t) + corners[6] * t - startX;
        const slopeY = corners[3] * (1 - t) + corners[7] * t - startY;
        for (let x = left; x <= right; x++) {
          const s = x / cellWidth - column;
          sample(picture, x + startX + s * slopeX, y + startY + s * slopeY, drawn.data, (y * picture.width + x) * 4);
        }
      }
    }
  }
  return drawn;
}

type Eight = [number, number, number, number, number, number, number, number];

function cornersOf(shifts: Shifts, node: number, columns: number): Eight {
  const k = node * 2;
  const below = k + columns * 2;
  return [...shifts.subarray(k, k + 4), ...shifts.subarray(below, below + 4)] as unknown as Eight;
}
