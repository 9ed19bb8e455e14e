import { heatColour } from '../../draw/colours.js';
import { drawLabel } from '../../draw/draw-text.js';
import type { Picture } from '../../media/picture.js';
import { panel, sheet } from './panel.js';

const [cell, gap] = [56, 4];

/** How alike layers are: a row for each of the one network, a column for each of the other, from dark (0) to light (1), with two digits. */
export function drawSimilarity(rows: readonly (readonly number[])[]): Picture {
  const picture = sheet((rows[0]?.length ?? 0) * (cell + gap) + gap, rows.length * (cell + gap) + gap);
  rows.forEach((row, down) => {
    row.forEach((value, across) => {
      const [x, y] = [gap + across * (cell + gap), gap + down * (cell + gap)];
      panel(picture, x, y, cell, () => heatColour(value));
      drawLabel(picture, value.toFixed(2), x + 14, y + 22, 1, [0, 0, 0]);
    });
  });
  return picture;
}
