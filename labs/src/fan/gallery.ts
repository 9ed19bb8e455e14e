import { drawLabel } from '../draw/draw-text.js';
import { paste, plainPicture } from '../draw/paint.js';
import { corrupt } from '../image/corruptions/corrupt.js';
import { corruptions } from '../image/corruptions/corruptions.js';
import type { Raster } from '../image/raster.js';
import type { Picture } from '../media/picture.js';
import { pictureOf } from './prepare.js';
import { severityTable } from './robustness.js';

const columns = 5;
const gap = 6;

/**
 * A square and all that can happen to it, each under its name, five in a row.
 * @param onDrawn called after each; throws to stop
 */
export function drawGallery(square: Raster, severity: number, seed: number, onDrawn: (done: number) => void): Picture {
  const side = square.width;
  const table = severityTable(side);
  const scale = side >= 160 ? 2 : 1;
  const label = 10 * scale;
  const rows = Math.ceil((corruptions.length + 1) / columns);
  const drawn = plainPicture(columns * (side + gap) + gap, rows * (side + label + gap) + gap, [16, 16, 24]);
  const place = (index: number, name: string, tile: Raster) => {
    const [left, top] = [gap + (index % columns) * (side + gap), gap + Math.floor(index / columns) * (side + label + gap)];
    paste(drawn, pictureOf(tile), left, top);
    drawLabel(drawn, fitting(name, side, scale), left, top + side, scale, [16, 16, 24]);
  };
  place(0, 'as it is', square);
  for (const [index, corruption] of corruptions.entries()) {
    place(index + 1, corruption.name.replaceAll('_', ' '), corrupt(square, corruption, { severity, table, seed }));
    onDrawn(index + 1);
  }
  return drawn;
}

/** As much of a name as fits under a tile. */
function fitting(name: string, side: number, scale: number): string {
  return name.slice(0, Math.max(1, Math.floor(side / (6 * scale))));
}
