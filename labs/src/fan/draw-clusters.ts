import { colourOf } from '../draw/colours.js';
import { drawLabel, textScale } from '../draw/draw-text.js';
import { paintArea, paste, plainPicture } from '../draw/paint.js';
import type { Picture } from '../media/picture.js';

/** The square beside itself, each token in the colour of its cluster. */
export function drawClusters(square: Picture, groups: readonly number[], side: number, words: string): Picture {
  const { width, height } = square;
  const drawn = plainPicture(2 * width, height, [16, 16, 24]);
  paste(drawn, square, 0, 0);
  paste(drawn, square, width, 0);
  groups.forEach((group, index) => {
    const [column, row] = [index % side, Math.floor(index / side)];
    const [left, top] = [Math.round((column * width) / side), Math.round((row * height) / side)];
    const [right, bottom] = [Math.round(((column + 1) * width) / side), Math.round(((row + 1) * height) / side)];
    paintArea(drawn, width + left, top, right - left, bottom - top, colourOf(group), 0.6);
  });
  drawLabel(drawn, words, 0, height, textScale(square), [16, 16, 24]);
  return drawn;
}
