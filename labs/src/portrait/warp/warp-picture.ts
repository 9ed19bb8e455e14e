import type { Picture } from '../../media/picture.js';
import { bicubic, bicubicInside, bilinear } from './resample.js';
import type { Shifts, WarpGrid } from './warp-grid.js';

/** Draws a picture through a grid: each pixel is taken from where the grid says. What no node moves is copied byte for byte. */
export function warpPicture(picture: Picture, grid: WarpGrid, shifts: Shifts, quality: 'fast' | 'fine'): Picture {
  const { width, height } = picture;
  const drawn = { width, height, data: new Uint8ClampedArray(picture.data) };
  const sample = quality === 'fine' ? bicubic : bilinear;
  const canHurry = quality === 'fine' && isOpaque(picture);
  const { columns, rows, cellWidth, cellHeight } = grid;
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const above = (row * columns + column) * 2;
      const below = above + columns * 2;
      const [ax, ay, bx, by] = [shifts[above], shifts[above + 1], shifts[above + 2], shifts[above + 3]] as Four;
      const [cx, cy, dx, dy] = [shifts[below], shifts[below + 1], shifts[below + 2], shifts[below + 3]] as Four;
      if (ax === 0 && ay === 0 && bx === 0 && by === 0 && cx === 0 && cy === 0 && dx === 0 && dy === 0) continue;
      const top = Math.ceil(row * cellHeight);
      const bottom = Math.min(height - 1, Math.ceil((row + 1) * cellHeight) - 1);
      const left = Math.ceil(column * cellWidth);
      const right = Math.min(width - 1, Math.ceil((column + 1) * cellWidth) - 1);
      for (let y = top; y <= bottom; y++) {
        const t = y / cellHeight - row;
        const startX = ax * (1 - t) + cx * t;
        const startY = ay * (1 - t) + cy * t;
        const slopeX = bx * (1 - t) + dx * t - startX;
        const slopeY = by * (1 - t) + dy * t - startY;
        for (let x = left; x <= right; x++) {
          const s = x / cellWidth - column;
          const fromX = x + startX + s * slopeX;
          const fromY = y + startY + s * slopeY;
          const isInside = canHurry && fromX >= 1 && fromY >= 1 && fromX < width - 2 && fromY < height - 2;
          (isInside ? bicubicInside : sample)(picture, fromX, fromY, drawn.data, (y * width + x) * 4);
        }
      }
    }
  }
  return drawn;
}

type Four = readonly [number, number, number, number];

function isOpaque({ data }: Picture): boolean {
  for (let k = 3; k < data.length; k += 4) if (data[k] !== 255) return false;
  return true;
}
