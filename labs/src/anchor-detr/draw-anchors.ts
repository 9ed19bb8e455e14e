import { drawLabel, textScale, textSize } from '../draw/draw-text.js';
import { copyPicture, paintArea } from '../draw/paint.js';
import type { Picture } from '../media/picture.js';
import type { Found } from './detect.js';

/** The picture with a grid of anchor points, and the row and the column of the map that the chosen one is in. */
export function drawAnchors(
  picture: Picture,
  points: Found['points'],
  chosen: number,
  map: { readonly rows: number; readonly columns: number },
): Picture {
  const drawn = copyPicture(picture);
  const { width, height } = picture;
  const scale = textScale(picture);
  const [x, y] = points[chosen] ?? [0, 0];
  const band = (at: number, count: number, side: number) => {
    const index = Math.min(count - 1, Math.floor(at * count));
    const [from, to] = [Math.round((index / count) * side), Math.round(((index + 1) / count) * side)];
    return { from, length: Math.max(1, to - from) };
  };
  const [column, row] = [band(x, map.columns, width), band(y, map.rows, height)];
  paintArea(drawn, column.from, 0, column.length, height, [86, 180, 233], 0.45);
  paintArea(drawn, 0, row.from, width, row.length, [230, 159, 0], 0.45);
  points.forEach(([px, py], index) => {
    const half = index === chosen ? 3 * scale : scale;
    const [left, top] = [Math.round(px * width) - half, Math.round(py * height) - half];
    paintArea(drawn, left - 1, top - 1, 2 * half + 2, 2 * half + 2, [0, 0, 0]);
    paintArea(drawn, left, top, 2 * half, 2 * half, index === chosen ? [255, 255, 255] : [240, 228, 66]);
  });
  caption(drawn, [
    `${points.length} points, map ${map.rows}×${map.columns}:`,
    `${map.rows}+${map.columns} weights, not ${map.rows * map.columns}`,
  ]);
  return drawn;
}

/** Writes along the lower edge, a line for each part where both do not fit beside each other. */
function caption(picture: Picture, parts: readonly string[]): void {
  const { width, height } = picture;
  const whole = parts.join(' ');
  const lines = textSize(whole, 1).width <= width ? [whole] : parts;
  const widest = Math.max(...lines.map((line) => textSize(line, 1).width));
  const scale = Math.max(1, Math.min(textScale(picture), Math.floor(width / widest)));
  lines.forEach((line, index) => {
    drawLabel(picture, line, 0, height - (lines.length - index) * textSize(line, scale).height, scale, [0, 0, 0]);
  });
}
