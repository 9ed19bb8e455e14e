import { type Colour, paint, plainPicture } from '../../draw/paint.js';
import type { Picture } from '../../media/picture.js';

const [width, height, margin] = [480, 240, 12];
const axis: Colour = [150, 150, 150];
const line: Colour = [33, 92, 175];

/** Values from left to right, from 0 at the bottom to the largest at the top; between two points the line is straight. */
export function drawCurve(values: readonly number[]): Picture {
  const picture = plainPicture(width, height, [255, 255, 255]);
  const most = Math.max(1e-12, ...values);
  const rowOf = (value: number) => Math.round(height - margin - (value / most) * (height - 2 * margin));
  for (let x = margin; x < width - margin; x++) paint(picture, x, height - margin, axis);
  for (let y = margin; y <= height - margin; y++) paint(picture, margin, y, axis);
  let before: number | null = null;
  for (let x = margin + 1; x < width - margin; x++) {
    const at = ((x - margin - 1) / (width - 2 * margin - 2)) * (values.length - 1);
    const [below, above] = [values[Math.floor(at)] as number, values[Math.ceil(at)] as number];
    const row = rowOf(below + (above - below) * (at - Math.floor(at)));
    const from = before ?? row;
    for (let y = Math.min(from, row); y <= Math.max(from, row); y++) for (const side of [0, 1]) paint(picture, x, y + side, line);
    before = row;
  }
  return picture;
}
