import { colourOf, heatColour } from '../draw/colours.js';
import { drawBox } from '../draw/draw-box.js';
import { drawLabel, textScale, textSize } from '../draw/draw-text.js';
import { type Colour, paint, paintArea, paste, plainPicture } from '../draw/paint.js';
import type { Picture } from '../media/picture.js';
import type { ChosenPoint, PointAttention } from './chosen-point.js';
import type { ClassNames } from './class-names.js';
import type { Found } from './detect.js';

/**
 * The picture under the attention of a point, with the boxes of its patterns; the shares of columns below it and those of rows to its right, each as
 * parts of the largest. All points that could be chosen are dots.
 */
export function drawPoint(picture: Picture, point: ChosenPoint, points: Found['points'], nameOf: ClassNames): Picture {
  const scale = textScale(picture);
  const bar = 24 * scale;
  const drawn = plainPicture(picture.width + bar, picture.height + bar, [16, 16, 24]);
  paste(drawn, picture, 0, 0);
  if (point.attention) drawAttention(drawn, picture, point.attention, bar);
  for (const [x, y] of points) drawMark(drawn, x * picture.width, y * picture.height, 1.5 * scale, [200, 200, 200]);
  const { height } = textSize('', scale);
  const taken: number[] = [];
  for (const { pattern, box, score, class: category } of point.patterns) {
    drawBox(drawn, held(box, picture), scale + 1, colourOf(pattern));
    let top = Math.max(0, Math.round(box[1]));
    while (taken.some((other) => Math.abs(other - top) < height)) top += 1;
    taken.push(top);
    const text = `${pattern + 1} ${nameOf(category)} ${score.toFixed(2)}`;
    drawLabel(drawn, text, Math.min(box[0], picture.width * 0.6), top, scale, colourOf(pattern));
  }
  drawMark(drawn, point.x, point.y, 3 * scale, [255, 255, 255]);
  return drawn;
}

function drawAttention(drawn: Picture, { width, height }: Picture, { places, columns, rows }: PointAttention, bar: number): void {
  const highest = { places: Math.max(...places), columns: Math.max(...columns), rows: Math.max(...rows) };
  const columnAt = (x: number) => Math.min(columns.length - 1, Math.floor((x / width) * columns.length));
  const rowAt = (y: number) => Math.min(rows.length - 1, Math.floor((y / height) * rows.length));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = (places[rowAt(y) * columns.length + columnAt(x)] as number) / highest.places;
      paint(drawn, x, y, heatColour(value), 0.35 + 0.3 * value);
    }
  }
  for (let x = 0; x < width; x++) {
    const value = (columns[columnAt(x)] as number) / highest.columns;
    paintArea(drawn, x, height, 1, Math.round(value * bar), heatColour(value));
  }
  for (let y = 0; y < height; y++) {
    const value = (rows[rowAt(y)] as number) / highest.rows;
    paintArea(drawn, width, y, Math.round(value * bar), 1, heatColour(value));
  }
}

function held([left, top, right, bottom]: ChosenPoint['patterns'][number]['box'], { width, height }: Picture) {
  return [Math.max(0, left), Math.max(0, top), Math.min(width, right), Math.min(height, bottom)] as const;
}

/** A disc with a dark rim. */
function drawMark(picture: Picture, x: number, y: number, radius: number, colour: Colour): void {
  const reach = Math.ceil(radius);
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      const far = Math.hypot(dx, dy);
      if (far <= radius) paint(picture, Math.round(x) + dx, Math.round(y) + dy, far > radius - 1.5 ? [0, 0, 0] : colour);
    }
  }
}
